/**
 * A page that shows each baked tissue texture raw, with what it cost. Query: seed, age, phototype, resolution, detail=1.
 * `window.tissuePage` holds the costs once done; canvases carry the name of their map as id.
 */
import { WebGLRenderer } from 'three';
import type { DataTexture } from 'three';
import { STANDING } from '@/scene/standingParts';
import { createTissueBake } from '@/scene/tissueBake';
import type { Steps, TissueRequest, TissueResolution } from '@/scene/tissueBake';
import { DEFAULT_SKIN } from '@/skin/skin';
import { drawCellular, drawPreviews } from './tissuePreview';

const query = new URLSearchParams(location.search);
const request: TissueRequest = {
  skin: { ...DEFAULT_SKIN, ageYears: Number(query.get('age') ?? 45), phototype: Number(query.get('phototype') ?? 3) },
  seed: Number(query.get('seed') ?? 1),
  resolution: (query.get('resolution') ?? 'coarse') as TissueResolution,
};
const costs: Record<string, number> = {};

function timed<T>(name: string, work: () => T): T {
  const start = performance.now();
  const result = work();
  costs[name] = Math.round(performance.now() - start);
  return result;
}

/** `alpha`: show the fourth channel as grey instead of the first three. */
function show(name: string, texture: DataTexture, alpha: boolean): void {
  const { data, width, height } = texture.image as { data: Uint8Array; width: number; height: number };
  const pixels = new Uint8ClampedArray(data);
  for (let at = 0; at < pixels.length; at += 4) {
    if (alpha) pixels.fill(pixels[at + 3] as number, at, at + 3);
    pixels[at + 3] = 255;
  }
  const canvas = document.createElement('canvas');
  canvas.id = name;
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.putImageData(new ImageData(pixels, width, height), 0, 0);
  const title = document.createElement('h2');
  title.textContent = `${name}, ${String(width)} × ${String(height)}`;
  document.querySelector('#maps')?.append(title, canvas);
}

const pageStart = performance.now();
const renderer = new WebGLRenderer({ antialias: true });
costs.renderer = Math.round(performance.now() - pageStart);
const bake = createTissueBake(renderer, STANDING, 'at once');
timed('first (coarse, with compile)', () => bake.bake({ ...request, seed: request.seed + 1, resolution: 'coarse' }));
timed('coarse again (no compile)', () => bake.bake({ ...request, seed: request.seed + 2, resolution: 'coarse' }));
/** Runs a bake step by step, waiting for the GPU after each: what a frame would pay. */
function timedSteps<T>(name: string, steps: Steps<T>): T {
  const gl = renderer.getContext();
  for (let at = 0; ; at += 1) {
    const start = performance.now();
    const step = steps.next();
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
    costs[`${name}, step ${String(at)}`] = Math.round(performance.now() - start);
    if (step.done) return step.value;
  }
}
if (query.get('steps') === '1') timedSteps('steps', bake.bakeSteps({ ...request, seed: request.seed + 3 }));
const maps = timed(request.resolution, () => bake.bake(request));
for (const face of ['front', 'right'] as const) {
  show(`${face}-albedo`, maps.faces[face].albedo, false);
  show(`${face}-occlusion`, maps.faces[face].albedo, true);
  show(`${face}-relief`, maps.faces[face].relief, false);
  show(`${face}-code`, maps.faces[face].relief, true);
}
show('top-albedo', maps.top.albedo, false);
show('top-height', maps.top.height, false);
if (query.get('detail') === '1') {
  const detail = timed('detail', () => bake.bakeDetail(request, { centreS: 0.9, topMm: 0, widthMm: 1.4, heightMm: 1.05 }));
  show('detail-albedo', detail.albedo, false);
  show('detail-relief', detail.relief, false);
}
function showView(name: string, canvas: HTMLCanvasElement): void {
  canvas.id = name;
  document.querySelector('#maps')?.append(canvas);
}
drawPreviews(renderer, maps, showView);
if (query.get('detail') === '1') {
  timed('cellular window', () => bake.bakeDetail(request, { centreS: 0.9, topMm: 0, widthMm: 0.4, heightMm: 0.3 }));
  drawCellular(renderer, maps, showView);
}
const text = Object.entries(costs).map(([name, ms]) => `${name}: ${String(ms)} ms`).join('\n');
(document.querySelector('#costs') as HTMLElement).textContent = text;
Object.assign(window, { tissuePage: costs });
