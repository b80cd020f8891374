/** Unit tangents of polylines: the chord over both neighbours, one-sided at the ends. */
import type { Fibres } from '@/healing/record';

/** Three numbers per vertex. A fibre without extent points up. */
export function fibreTangents(fibres: Pick<Fibres, 'count' | 'vertexCount' | 'firstVertex' | 'xMm' | 'yMm' | 'zMm'>): Float32Array {
  const { count, vertexCount, firstVertex, xMm, yMm, zMm } = fibres;
  const tangents = new Float32Array(3 * vertexCount);
  for (let fibre = 0; fibre < count; fibre += 1) {
    const first = firstVertex[fibre] as number;
    const last = (firstVertex[fibre + 1] as number) - 1;
    for (let vertex = first; vertex <= last; vertex += 1) {
      const before = vertex > first ? vertex - 1 : vertex;
      const after = vertex < last ? vertex + 1 : vertex;
      const x = (xMm[after] as number) - (xMm[before] as number);
      const y = (yMm[after] as number) - (yMm[before] as number);
      const z = (zMm[after] as number) - (zMm[before] as number);
      const length = Math.sqrt(x * x + y * y + z * z);
      tangents[3 * vertex] = length > 0 ? x / length : 0;
      tangents[3 * vertex + 1] = length > 0 ? y / length : 1;
      tangents[3 * vertex + 2] = length > 0 ? z / length : 0;
    }
  }
  return tangents;
}
