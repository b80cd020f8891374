/**
 * Everything that the opening view does not need, as one piece to be fetched when any of it is first wanted. One piece and not
 * several: pieces that share modules with the first picture cut it up, which costs more than what they save (4.5 KiB for four).
 */
import { createNamer } from '@/scene/anchors/createNamer';
import { Cells } from './Cells';
import { Hands } from './Hands';
import { CutSlot } from '@/scene/cut/CutSlot';
import { Strata } from '@/scene/layers/StrataSlot';
import { Sprouts } from './Sprouts';

export const ON_DEMAND = { Cells, CutSlot, Hands, Sprouts, Strata, createNamer };
