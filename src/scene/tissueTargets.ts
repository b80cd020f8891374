/** Render targets of one picture of the bake: what the painters write, and what the packer makes of it. */
import { NearestFilter, WebGLRenderTarget } from 'three';
import type { TissuePass } from './tissuePrograms';

export interface TissueTarget {
  readonly width: number;
  readonly height: number;
  readonly painted: WebGLRenderTarget;
  readonly packed: WebGLRenderTarget;
}

/** The caller disposes it. */
export function createTissueTarget(width: number, height: number, pass: TissuePass): TissueTarget {
  const plain = { depthBuffer: false, minFilter: NearestFilter, magFilter: NearestFilter, generateMipmaps: false } as const;
  const count = pass === 'look' ? 3 : 4;
  return {
    width,
    height,
    painted: new WebGLRenderTarget(width, height, { ...plain, count }),
    packed: new WebGLRenderTarget(width, height, { ...plain, count: count - 1 }),
  };
}

export function disposeTissueTarget(target: TissueTarget): void {
  target.painted.dispose();
  target.packed.dispose();
}
