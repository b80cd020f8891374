/** A made-up encoded healing of one session, for looking at fibres and cells without the model. Seeded; no claim to truth. */
import type { EncodedFibres, EncodedHealing } from '../../src/encoding/encodedHealing';
import { FIBRE_FLAGS, FIBRE_SPACE, FIBRE_STRIDE, GATHER_REACH_MM, toOctahedral } from '../../src/encoding/fibreLayout';
import { createStream } from '../../src/lib/random';

const STRIDE = FIBRE_STRIDE;

interface Vertex { x: number; y: number; z: number; day: number; tx: number; ty: number; tz: number }

export function syntheticFibres(seed: number): EncodedFibres & { punctures: [number, number][] } {
  const u = createStream(seed, 'synthetic');
  const punctures: [number, number][] = [[0.9, 3]];
  for (let i = 0; i < 12; i += 1) punctures.push([-2.7 + i * 0.47 + 0.1 * u(i, 1), 3 - 0.3 * u(i, 2)]);
  for (let i = 0; i < 11; i += 1) punctures.push([3 - 0.3 * u(i, 3), -2.8 + i * 0.5 + 0.1 * u(i, 4)]);
  const paths: Vertex[][] = [];
  punctures.forEach(([px, pz], p) => {
    for (let a = 0; a < 96; a += 1) {
      const id = p * 200 + a;
      const right = px > 2.65 && pz < 2.6;
      const angle0 = 6.283 * u(id, 10);
      const r = 0.03 + 0.25 * Math.sqrt(u(id, 11));
      let x = px + r * Math.cos(angle0);
      let z = pz - Math.abs(r * Math.sin(angle0)) * (right ? 0 : 1) ;
      let xx = right ? px - Math.abs(r * Math.cos(angle0)) * 0.6 : x;
      x = xx;
      if (right) z = pz + r * Math.sin(angle0);
      let y = -(0.28 + 0.75 * u(id, 12));
      const family = (u(id, 13) < 0.5 ? 0.55 : -0.55) + 0.5 * (u(id, 14) - 0.5) + (u(id, 15) < 0.5 ? Math.PI : 0);
      const birth = 2.8 + 9.5 * u(id, 16) ** 1.15 + (u(id, 17) < 0.12 ? 25 + 45 * u(id, 18) : 0);
      const speed = 0.035 + 0.045 * u(id, 19);
      const count = 6 + Math.floor(8 * u(id, 20));
      let heading = family;
      const path: Vertex[] = [];
      let day = birth;
      for (let k = 0; k < count; k += 1) {
        heading = heading * 0.8 + family * 0.2 + 0.5 * (u(id, 30 + k) - 0.5);
        const dz = 0.25 * (u(id, 60 + k) - 0.5);
        const lateral = Math.cos(heading);
        const t = [right ? dz : lateral, Math.sin(heading), right ? lateral : dz] as const;
        const n = Math.hypot(...t);
        path.push({ x, y, z, day, tx: t[0] / n, ty: t[1] / n, tz: t[2] / n });
        const step = 0.028;
        x += (t[0] / n) * step; y += (t[1] / n) * step; z += (t[2] / n) * step;
        day += step / speed;
      }
      const ok = path.filter((v) => v.x < 3 && v.z < 3);
      if (ok.length > 3) paths.push(ok);
    }
  });
  const order = paths.map((_, i) => i).sort((a, b) => u(a, 99) - u(b, 99));
  const vertexCount = paths.reduce((s, p) => s + p.length, 0);
  const bytes = new Uint8Array(vertexCount * STRIDE);
  const view = new DataView(bytes.buffer);
  const firstVertex = new Uint32Array(paths.length + 1);
  const parents = paths.filter((_, i) => i % 5 === 0);
  let at = 0;
  order.forEach((which, rankIndex) => {
    const path = paths[which] as Vertex[];
    firstVertex[rankIndex] = at;
    const mid = path[path.length >> 1] as Vertex;
    let parent: Vertex[] | null = null;
    let best = 0.07;
    for (const p of parents) {
      const d = Math.min(...p.map((v) => Math.hypot(v.x - mid.x, v.y - mid.y, (v.z - mid.z) * 0.5)));
      if (p !== path && d < best) { best = d; parent = p; }
    }
    path.forEach((v, k) => {
      const o = at * STRIDE;
      const u16 = (off: number, value: number): void => view.setUint16(o + off, Math.round(Math.min(1, Math.max(0, value)) * 65535), true);
      [v.x, v.y, v.z].forEach((c, i) => u16(2 * i, (c - (FIBRE_SPACE.origin[i] as number)) / (FIBRE_SPACE.size[i] as number)));
      view.setUint16(o + 6, Math.round((v.day + 1) / 0.01), true);
      u16(8, 0.5); u16(10, Math.min(1, v.day / 400));
      const oct = (off: number, tx: number, ty: number, tz: number): void => {
        const [a, b] = toOctahedral(tx, ty, tz);
        view.setInt8(o + off, Math.round(a * 127)); view.setInt8(o + off + 1, Math.round(b * 127));
      };
      oct(12, v.tx, v.ty, v.tz);
      view.setUint8(o + 14, Math.round((0.36 + 0.09 * Math.exp(-v.day / 4)) * 255));
      view.setUint8(o + 15, 0);
      let g = [0, 0, 0]; let gt: [number, number, number] = [v.tx, v.ty, v.tz];
      if (parent) {
        let near = parent[0] as Vertex; let d = 9;
        for (const q of parent) { const e = Math.hypot(q.x - v.x, q.y - v.y, q.z - v.z); if (e < d) { d = e; near = q; } }
        const along = (v.x - near.x) * near.tx + (v.y - near.y) * near.ty + (v.z - near.z) * near.tz;
        const ring = 0.0036 * (1 + (which % 3)) * 0.7; const turn = which * 2.4 + k * 0.35;
        const w = Math.min(1, Math.max(0, (0.135 - d) / 0.07)) * 0.95;
        g = [near.x + near.tx * along + ring * Math.cos(turn) - v.x, near.y + near.ty * along + ring * Math.sin(turn) - v.y, near.z + near.tz * along - v.z].map((c) => c * w);
        const s = near.tx * v.tx + near.ty * v.ty + near.tz * v.tz < 0 ? -1 : 1;
        if (w > 0.3) gt = [near.tx * s, near.ty * s, near.tz * s];
      }
      g.forEach((c, i) => view.setInt8(o + 16 + i, Math.round(Math.max(-1, Math.min(1, c / GATHER_REACH_MM)) * 127)));
      view.setUint8(o + 19, Math.floor(((rankIndex * 0.61803) % 1) * 256));
      oct(20, ...gt);
      view.setUint8(o + 22, (k === path.length - 1 ? FIBRE_FLAGS.last : 0) | (k === 0 ? FIBRE_FLAGS.first : 0) | (which % 3 === 0 ? FIBRE_FLAGS.main : 0));
      view.setUint8(o + 23, which % 3 === 0 ? 255 : 0);
      at += 1;
    });
  });
  firstVertex[paths.length] = at;
  return { bytes, vertexCount, fibreCount: paths.length, cutFibreCount: paths.length, cutVertexCount: vertexCount, firstVertex, birthDayOffset: -1, birthDayStep: 0.01, massScale: 1, matrixLossScale: 0.2, punctures };
}

export const SYNTHETIC_MATRIX: EncodedHealing['matrix'] = {
  earlyRemovalRate: 0.01,
  slowRemovalRate: 0.0004,
  immatureCrossLinkRate: 1 / 18,
  matureCrossLinkRate: 0.0019,
  typeIIIExchangeRate: 0.0016,
  typeIIIShareNative: 0.2,
};
