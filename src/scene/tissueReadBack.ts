/**
 * Reads painted tissue back into main memory, either at once or without holding the page: then the bytes come later, and whoever
 * needs them waits in steps. Reading is ordered before what is painted next into the same target, so painting need not wait.
 */
import type { WebGLRenderer } from 'three';
import type { Steps } from './tissueBake';
import type { TissueTarget } from './tissueTargets';

export interface ReadBack {
  /** The bytes of one packed picture; zeros until `awaitAllBut` says otherwise, unless reading is at once. */
  read(target: TissueTarget, index: number): Uint8Array<ArrayBuffer>;
  /** Waits until at most this many reads are under way: the graphics process must not run far ahead. */
  awaitAllBut(count: number): Steps<void>;
}

export function createReadBack(renderer: WebGLRenderer, atOnce: boolean): ReadBack {
  const underWay: Promise<unknown>[] = [];
  return {
    read(target, index) {
      const { packed, width, height } = target;
      const bytes = new Uint8Array(width * height * 4);
      if (atOnce) renderer.readRenderTargetPixels(packed, 0, 0, width, height, bytes, undefined, index);
      // Of a lost context nothing comes, and nothing is kept.
      else underWay.push(renderer.readRenderTargetPixelsAsync(packed, 0, 0, width, height, bytes, undefined, index).catch(() => undefined));
      return bytes;
    },
    *awaitAllBut(count) {
      while (underWay.length > count) yield underWay.shift();
    },
  };
}
