import type { WebGLRenderer } from 'three';
import { describe, expect, it } from 'vitest';
import { createFrameMeter } from '@/scene/sceneStats';

/** As much of a renderer as the meter looks at. */
const renderer = {
  info: { render: { calls: 12, triangles: 3400 }, programs: [1, 2], memory: { textures: 5, geometries: 6 } },
  domElement: { width: 640, height: 360 },
  getPixelRatio: () => 1,
} as unknown as WebGLRenderer;

describe('createFrameMeter', () => {
  it('lets two readers count each for itself', () => {
    const meter = createFrameMeter();
    const host = meter.createReader();
    const lab = meter.createReader();
    meter.add(1, renderer);
    meter.count('uploads', 3);
    expect(lab(renderer, 'r', 'low')).toMatchObject({ frames: 1, uploads: 3 });
    meter.add(5, renderer);
    expect(lab(renderer, 'r', 'low')).toMatchObject({ frames: 1, uploads: 0, scriptMsMedian: 5 });
    expect(lab(renderer, 'r', 'low')).toMatchObject({ frames: 0, scriptMsMedian: 0 });
    expect(host(renderer, 'r', 'low')).toMatchObject({ frames: 2, uploads: 3, scriptMsP95: 5, drawCalls: 12, triangles: 3400 });
    expect(host(renderer, 'r', 'low')).toMatchObject({ frames: 0, uploads: 0 });
    expect(meter.createReader()(renderer, 'r', 'low')).toMatchObject({ frames: 2, uploads: 3 });
  });

  it('takes the times of the frames since the last call, of the latest 512 at most', () => {
    const meter = createFrameMeter();
    const read = meter.createReader();
    for (let ms = 1; ms <= 100; ms += 1) meter.addSample(ms);
    expect(read(renderer, 'r', 'low')).toMatchObject({ frames: 100, scriptMsMedian: 51, scriptMsP95: 96 });
    for (let ms = 1; ms <= 5000; ms += 1) meter.addSample(ms);
    expect(read(renderer, 'r', 'low')).toMatchObject({ frames: 5000, scriptMsMedian: 5000 - 511 + 256 });
    for (let ms = 1; ms <= 3; ms += 1) meter.addSample(ms);
    expect(read(renderer, 'r', 'low')).toMatchObject({ frames: 3, scriptMsMedian: 2, scriptMsP95: 3 });
  });
});
