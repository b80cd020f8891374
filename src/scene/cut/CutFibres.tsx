/** The new collagen on a cut that rests. */
import { useEffect, useMemo } from 'react';
import type { Cut } from '@/session/cut';
import { FIBRE_VIEWS } from '@/scene/fibreViews';
import { createMaterialPair } from '@/scene/materialPair';
import type { StageProps } from '@/scene/stageProps';
import type { CutUniforms } from './cutAwayMaterials';
import { createCutFibreMaterial, createCutFibres } from './cutFibres';
import { planeOfCut } from './planeOfCut';

export interface CutFibresProps extends Pick<StageProps, 'frame' | 'healing' | 'healingUniforms' | 'quality' | 'view' | 'rendering'> {
  readonly cut: Cut;
  readonly uniforms: Pick<CutUniforms, 'uCut'>;
}

export function CutFibres({ frame, healing, healingUniforms, quality, view, rendering, cut, uniforms: { uCut } }: CutFibresProps) {
  const shown = rendering.fibres ? FIBRE_VIEWS[view] : undefined;
  const share = rendering.fibreShare;
  const materials = useMemo(() => createMaterialPair({ ...frame, ...healingUniforms, uCut }, createCutFibreMaterial), [frame, healingUniforms, uCut]);
  useEffect(() => () => materials.dispose(), [materials]);
  const fibres = useMemo(() => (shown && healing ? createCutFibres(healing, materials, shown, quality, share, planeOfCut(cut)) : null), [healing, materials, shown, quality, share, cut]);
  useEffect(() => () => fibres?.dispose(), [fibres]);
  return fibres && <primitive object={fibres.mesh} dispose={null} />;
}
