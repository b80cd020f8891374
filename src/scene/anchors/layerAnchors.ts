/** Where the layers are named: on both cut faces, in the middle of each layer as the junction has it there, and on the surface. */
import { BLOCK_HALF_MM, HERO_X_MM } from '@/lib/block';
import type { Anatomy } from '@/skin/anatomy';
import type { SkinPlace } from '@/scene/pictureProjection';
import type { AnchorRow, AnchorScene } from './anchorScene';

/** Distances from the hero axis at which a close view offers a place, mm: left and right, never on the channel. */
const BESIDE_MM = [0.16, 0.22, 0.28, 0.34, 0.4, 0.48, 0.56, 0.66, 0.8, 1, 1.2];
const GRID_MM = [-2.6, -2.2, -1.8, -1.4, -1, -0.6, -0.2, 0.2, 0.6, 1.2, 1.6, 2, 2.3, 2.6];

type DepthAt = (anatomy: Anatomy, junctionMm: number) => number;

/** A layer on the faces; its depth may depend on the junction above it. */
function layer(structure: AnchorRow['structure'], priority: AnchorRow['priority'], depthMm: DepthAt): AnchorRow {
  return {
    structure,
    priority,
    places: ({ anatomy, junctionMm, view }) => {
      const at = (side: 'front' | 'right', alongMm: number): SkinPlace => {
        const xMm = side === 'front' ? alongMm : BLOCK_HALF_MM;
        const zMm = side === 'front' ? BLOCK_HALF_MM : alongMm;
        return { side, xMm, zMm, depthMm: depthMm(anatomy, junctionMm(xMm, zMm)) };
      };
      if (view === 'channel' || view === 'fibres') return BESIDE_MM.flatMap((mm) => [at('front', HERO_X_MM - mm), at('front', HERO_X_MM + mm)]);
      return GRID_MM.flatMap((mm) => [at('front', mm), at('right', mm)]);
    },
  };
}

/** Middle of what lies between the horny layer and the granular one, and so on: shares of the living epidermis. */
const living = (share: number): DepthAt => ({ stratumCorneumMm }, junctionMm) => stratumCorneumMm + share * (junctionMm - stratumCorneumMm);

export const LAYER_ANCHORS: readonly AnchorRow[] = [
  layer('horny-layer', { block: 5, needle: 4, channel: 6, fibres: 2 }, ({ stratumCorneumMm }) => 0.5 * stratumCorneumMm),
  layer('epidermis', { block: 9, needle: 8 }, living(0.5)),
  layer('granular-layer', { channel: 3 }, living(0.12)),
  layer('spinous-layer', { channel: 5, fibres: 3 }, living(0.45)),
  layer('basal-layer', { channel: 4, fibres: 4 }, (_, junctionMm) => junctionMm - 0.006),
  layer('junction', { needle: 3 }, (_, junctionMm) => junctionMm),
  layer('papillary-dermis', { block: 7, needle: 6, channel: 6.5, fibres: 5 }, ({ papillaryDermisMm }, junctionMm) => junctionMm + 0.45 * papillaryDermisMm),
  layer('reticular-dermis', { block: 8, needle: 7, channel: 7, fibres: 6 }, reticularDepth),
  layer('fat', { block: 8.5, needle: 2 }, ({ epidermisMm, dermisMm, blockDepthMm }) => epidermisMm + dermisMm + 0.45 * (blockDepthMm - epidermisMm - dermisMm)),
  { structure: 'surface', priority: { block: 4, needle: 5, surface: 9, channel: 1 }, places: surfacePlaces },
];

/** In the block the middle of the layer; in close views what they show of it, which is its upper part. */
function reticularDepth({ epidermisMm, dermisMm, papillaryDermisMm }: Anatomy): number {
  return epidermisMm + papillaryDermisMm + Math.min(0.4 * (dermisMm - papillaryDermisMm), 0.42);
}

function surfacePlaces({ view }: AnchorScene): SkinPlace[] {
  const close = view === 'channel' || view === 'fibres' || view === 'needle';
  const xs = close ? BESIDE_MM.flatMap((mm) => [HERO_X_MM - mm, HERO_X_MM + mm]) : [-2.4, -1.2, 0, 1.2, 2.4];
  const zs = close ? [BLOCK_HALF_MM - 0.25] : [-1.8, 0, 1.8];
  return xs.flatMap((xMm) => zs.map((zMm): SkinPlace => ({ side: 'top', xMm, zMm, depthMm: 0 })));
}
