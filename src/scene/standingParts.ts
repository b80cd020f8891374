/** The one implementation of `Standing`: a chunk of its own. */
import cells from '@/shaders/tissueCells.glsl?raw';
import epithelium from '@/shaders/tissueEpidermis.glsl?raw';
import follicle from '@/shaders/tissueFollicle.glsl?raw';
import follicleMain from '@/shaders/tissueFollicle.frag.glsl?raw';
import follicleShape from '@/shaders/tissueFollicleShape.glsl?raw';
import gland from '@/shaders/tissueGland.frag.glsl?raw';
import junction from '@/shaders/tissueJunction.glsl?raw';
import finerStrokes from '@/shaders/tissueStrokeFiner.glsl?raw';
import tube from '@/shaders/tissueTube.frag.glsl?raw';
import type { Standing } from './standing';
import { placeFineStrokes } from './tissueFineStrokes';
import { primitivesOnCut } from './tissuePrimitives';

export const STANDING: Standing = {
  shaders: {
    tube: `${cells}${tube}`,
    follicle: `${cells}${junction}${epithelium}${follicleShape}${follicle}${follicleMain}`,
    gland: `${cells}${follicleShape}${gland}`,
  },
  primitivesOnCut,
  finerStrokes,
  fineStrokes: placeFineStrokes,
};
