/** A still of the present picture at any size: drawn once more into a target of its own, four samples per pixel, and encoded. */
import { type Camera, LinearSRGBColorSpace, type Scene, WebGLRenderTarget, type WebGLRenderer } from 'three';
import type { PicturePart } from './pictureParts';

export interface SnapshotOptions {
  readonly width: number;
  readonly height: number;
  readonly type?: 'image/png' | 'image/jpeg' | 'image/webp';
}

export interface SnapshotSource {
  readonly renderer: WebGLRenderer;
  readonly scene: Scene;
  readonly camera: Camera;
  /** One, or two days beside each other; each is drawn by itself, because a multisampled target forgets what it has resolved. */
  readonly parts: readonly PicturePart[];
  /** Points camera and uniforms at a part. */
  readonly show: (part: PicturePart) => void;
}

export async function takeSnapshot({ renderer, scene, camera, parts, show }: SnapshotSource, { width, height, type = 'image/png' }: SnapshotOptions): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser gave no 2D canvas to encode the snapshot with.');
  for (const part of parts) {
    show(part);
    const image = new ImageData(drawPixels(renderer, scene, camera, part.width, height), part.width, height);
    context.putImageData(image, part.left, 0, part.shownFrom - part.left, 0, part.shownTo - part.shownFrom, height);
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error(`The browser cannot encode ${type}.`))), type, 0.92);
  });
}

/** RGBA, row by row from the top. */
function drawPixels(renderer: WebGLRenderer, scene: Scene, camera: Camera, width: number, height: number): Uint8ClampedArray<ArrayBuffer> {
  const target = new WebGLRenderTarget(width, height, { samples: 4, colorSpace: LinearSRGBColorSpace });
  const pixels = new Uint8ClampedArray(width * height * 4);
  const before = renderer.getRenderTarget();
  try {
    renderer.setRenderTarget(target);
    renderer.clear();
    renderer.render(scene, camera);
    renderer.readRenderTargetPixels(target, 0, 0, width, height, pixels);
  } finally {
    renderer.setRenderTarget(before);
    target.dispose();
  }
  const upright = new Uint8ClampedArray(pixels.length);
  for (let row = 0; row < height; row += 1) {
    upright.set(pixels.subarray((height - 1 - row) * width * 4, (height - row) * width * 4), row * width * 4);
  }
  return upright;
}
