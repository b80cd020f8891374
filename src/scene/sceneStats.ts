/**
 * What the scene says about itself: counters since the last call and present totals, measured by the scene's own code. Every
 * reader remembers for itself what it has seen, so that two who read do not take counts away from each other.
 */
import type { WebGLRenderer } from 'three';

export interface SceneStats {
  readonly renderer: string;
  readonly quality: string;
  readonly pixelRatio: number;
  readonly width: number;
  readonly height: number;
  /** Since the last call. */
  readonly frames: number;
  /** Script time of our own code per drawn frame, update and render calls together. */
  readonly scriptMsMedian: number;
  readonly scriptMsP95: number;
  /** Of the last frame. */
  readonly drawCalls: number;
  readonly triangles: number;
  readonly programs: number;
  readonly textures: number;
  readonly geometries: number;
  /** Textures and buffers sent since the last call. */
  readonly uploads: number;
  readonly fibresDrawn: number;
  readonly fibreVertices: number;
  readonly contextLosses: number;
}

const KEPT_FRAMES = 512;

export type StatsReader = (renderer: WebGLRenderer, rendererName: string, quality: string) => SceneStats;

export interface FrameMeter {
  /** Adds one drawn frame. */
  add(scriptMs: number, renderer: WebGLRenderer): void;
  /** Adds a frame that only refined the picture: its draw calls are not those of the picture. */
  addSample(scriptMs: number): void;
  count(name: 'uploads' | 'contextLosses', by: number): void;
  set(name: 'fibresDrawn' | 'fibreVertices', value: number): void;
  /** `frames`, `scriptMs…` and `uploads` count from one call of the same reader to its next, the first time from the start. */
  createReader(): StatsReader;
}

export function createFrameMeter(): FrameMeter {
  const times = new Float64Array(KEPT_FRAMES);
  const total = { uploads: 0, contextLosses: 0, fibresDrawn: 0, fibreVertices: 0 };
  let frames = 0;
  let drawCalls = 0;
  let triangles = 0;
  const addSample = (scriptMs: number): void => {
    times[frames % KEPT_FRAMES] = scriptMs;
    frames += 1;
  };
  return {
    addSample,
    add(scriptMs, renderer) {
      addSample(scriptMs);
      drawCalls = renderer.info.render.calls;
      triangles = renderer.info.render.triangles;
    },
    count(name, by) {
      total[name] += by;
    },
    set(name, value) {
      total[name] = value;
    },
    createReader() {
      const seen = { frames: 0, uploads: 0 };
      return (renderer, rendererName, quality) => {
        const since = frames - seen.frames;
        const kept = Float64Array.from({ length: Math.min(since, KEPT_FRAMES) }, (_, back) => times[(frames - 1 - back) % KEPT_FRAMES]!).sort();
        const uploads = total.uploads - seen.uploads;
        seen.frames = frames;
        seen.uploads = total.uploads;
        return {
          renderer: rendererName,
          quality,
          pixelRatio: renderer.getPixelRatio(),
          width: renderer.domElement.width,
          height: renderer.domElement.height,
          frames: since,
          scriptMsMedian: kept[kept.length >> 1] ?? 0,
          scriptMsP95: kept[Math.floor(kept.length * 0.95)] ?? 0,
          drawCalls,
          triangles,
          programs: renderer.info.programs?.length ?? 0,
          textures: renderer.info.memory.textures,
          geometries: renderer.info.memory.geometries,
          ...total,
          uploads,
        };
      };
    },
  };
}
