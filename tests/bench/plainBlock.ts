/**
 * The yardstick of the hero frame: a box of the block's size with one standard material and two lights, seen by the hero
 * camera, so that it covers the same pixels of the same canvas. Run in a page of its own.
 */
import { BoxGeometry, DirectionalLight, Mesh, MeshStandardMaterial, PerspectiveCamera, Scene, WebGLRenderer } from 'three';
import { BLOCK_WIDTH_MM } from '@/lib/block';
import { applyPose, createPose, poseOfView } from '@/scene/cameraRig';
import { DEFAULT_ORBIT } from '@/session/sessionPatch';

let draw: (() => number) | null = null;

/** Share of the canvas that the box covers. */
export function openPlainBlock(width: number, height: number, antialias: boolean, blockDepthMm: number): number {
  const renderer = new WebGLRenderer({ antialias });
  renderer.setSize(width, height);
  renderer.setClearColor(0xf2ede4);
  document.body.append(renderer.domElement);
  const box = new Mesh(new BoxGeometry(BLOCK_WIDTH_MM, blockDepthMm, BLOCK_WIDTH_MM), new MeshStandardMaterial({ color: 0xe3b9a0, roughness: 0.7 }));
  box.position.y = -blockDepthMm / 2;
  const key = new DirectionalLight(0xfff1e0, 2.9);
  key.position.set(-4, 7, 5);
  const rim = new DirectionalLight(0xc4d8ff, 1.2);
  rim.position.set(7, 3, 1);
  const scene = new Scene();
  scene.add(box, key, rim);
  const pose = createPose();
  poseOfView(pose, 'block', true, blockDepthMm, width / height);
  const camera = new PerspectiveCamera();
  applyPose(camera, pose, DEFAULT_ORBIT, width / height, blockDepthMm);
  const gl = renderer.getContext();
  const pixel = new Uint8Array(4);
  draw = () => {
    const start = performance.now();
    renderer.render(scene, camera);
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
    return performance.now() - start;
  };
  draw();
  const all = new Uint8Array(4 * width * height);
  gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, all);
  let covered = 0;
  for (let at = 0; at < all.length; at += 4) if (Math.abs(all[at]! - all[0]!) > 2 || Math.abs(all[at + 2]! - all[2]!) > 2) covered += 1;
  return covered / (width * height);
}

/** Frames one after the other, each shown, and finished by the graphics process before the next: milliseconds. */
export async function drawPlainFrames(count: number): Promise<number[]> {
  const times: number[] = [];
  for (let frame = 0; frame < count; frame += 1) {
    await new Promise<void>((resolve) => {
      requestAnimationFrame(() => {
        if (!draw) throw new Error('openPlainBlock comes first.');
        times.push(draw());
        resolve();
      });
    });
  }
  return times;
}
