/** A still of the present picture at any size: drawn once more into a target of its own, four samples per pixel, and encoded. */
import { type Camera, LinearSRGBColorSpace, type Scene, WebGLRenderTarget, type WebGLRenderer } from 'three';

export interface SnapshotOptions {
  readonly width: number;
  readonly height: number;
  readonly type?: 'image/png' | 'image/jpeg' | 'image/webp';
}

export async function takeSnapshot(renderer: WebGLRenderer, scene: Scene, camera: Camera, { width, height, type = 'image/png' }: SnapshotOptions): Promise<Blob> {
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
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser gave no 2D canvas to encode the snapshot with.');
  const image = context.createImageData(width, height);
  for (let row = 0; row < height; row += 1) {
    image.data.set(pixels.subarray((height - 1 - row) * width * 4, (height - row) * width * 4), row * width * 4);
  }
  context.putImageData(image, 0, 0);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error(`The browser cannot encode ${type}.`))), type, 0.92);
  });
}
