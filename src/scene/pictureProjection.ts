/**
 * True places of the skin as points of the picture, and the size of a pixel there: for labels, rulers and picking, once the
 * camera rests. The same transform as the shaders': relief that fades with depth, then the depth exaggeration. Swelling
 * and the needle's dent (at most a few pixels) are left out.
 */
import { type PerspectiveCamera, Vector3 } from 'three';
import { BLOCK_HALF_MM } from '@/lib/block';
import type { PicturePoint } from '@/session/picturePort';
import { drawnDepthMm } from './skinFrame';

export interface ProjectionSource {
  readonly camera: PerspectiveCamera;
  readonly exaggeration: number;
  readonly blockDepthMm: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** How far the relief of the surface, and of a scar, raises what lies at a depth there, mm; at depth 0 the surface itself. */
  readonly liftMm: (xMm: number, depthMm: number, zMm: number) => number;
  /** Moves a drawn point of this depth to where its layer stands; absent = the block is in one piece. */
  readonly stand?: (drawn: { x: number; y: number; z: number }, depthMm: number) => void;
}

/** A place of the skin on a side of the block: true x and z, depth below the local surface, mm. */
export interface SkinPlace {
  readonly side: BlockSide;
  readonly xMm: number;
  readonly depthMm: number;
  readonly zMm: number;
}

export type BlockSide = 'front' | 'right' | 'back' | 'left' | 'top';

export interface Projection {
  /** Null behind the camera. */
  point(xMm: number, depthMm: number, zMm: number): PicturePoint | null;
  /** True length of a pixel in the plane through this place that is parallel to the screen, mm. */
  mmPerPx(xMm: number, depthMm: number, zMm: number): number;
  /** Whether a side of the block looks at the camera. */
  faces(side: BlockSide): boolean;
}

export function createProjection({ camera, exaggeration, blockDepthMm, widthPx, heightPx, liftMm, stand }: ProjectionSource): Projection {
  const place = new Vector3();
  const drawn = (xMm: number, depthMm: number, zMm: number): Vector3 => {
    place.set(xMm, liftMm(xMm, depthMm, zMm) - drawnDepthMm(depthMm, exaggeration, blockDepthMm), zMm);
    stand?.(place, depthMm);
    return place;
  };
  return {
    point(xMm, depthMm, zMm) {
      drawn(xMm, depthMm, zMm).applyMatrix4(camera.matrixWorldInverse);
      if (place.z > -camera.near) return null;
      place.applyMatrix4(camera.projectionMatrix);
      return { x: (0.5 + 0.5 * place.x) * widthPx, y: (0.5 - 0.5 * place.y) * heightPx };
    },
    mmPerPx(xMm, depthMm, zMm) {
      const ahead = -drawn(xMm, depthMm, zMm).applyMatrix4(camera.matrixWorldInverse).z;
      return (2 * ahead) / ((camera.projectionMatrix.elements[5] as number) * heightPx);
    },
    faces(side) {
      const { x, y, z } = camera.position;
      if (side === 'top') return y > 0;
      return (side === 'front' ? z : side === 'right' ? x : side === 'back' ? -z : -x) > BLOCK_HALF_MM;
    },
  };
}
