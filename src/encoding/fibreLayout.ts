/**
 * Layout of a fibre vertex: 24 bytes, little endian. This one table feeds the packer, the reader, the attributes of the
 * scene and the generated GLSL. Segment k joins vertex k and k + 1; a vertex flagged `last` starts none.
 */
import { BLOCK_HALF_MM, BLOCK_MAX_DEPTH_MM, BLOCK_WIDTH_MM } from '@/lib/block';

export type FibreFieldType = 'u16' | 'u8' | 'i8';

export interface FibreField {
  readonly name: string;
  readonly offset: number;
  readonly type: FibreFieldType;
  /** Values in a row. */
  readonly size: number;
  /** How a vertex attribute reads it: as 0..1 (−1..1 if signed) or as an integer. */
  readonly normalised: boolean;
}

export const FIBRE_STRIDE = 24;

export const FIBRE_FIELDS = {
  position: { name: 'position', offset: 0, type: 'u16', size: 3, normalised: true }, // place in the block, see FIBRE_SPACE
  birth: { name: 'birth', offset: 6, type: 'u16', size: 1, normalised: false }, // day laid = birthDayOffset + code · birthDayStep
  mass: { name: 'mass', offset: 8, type: 'u16', size: 1, normalised: true }, // collagen laid = massScale · value, mm³ native
  matrixLoss: { name: 'matrixLoss', offset: 10, type: 'u16', size: 1, normalised: true }, // Λ when laid = matrixLossScale · value
  tangent: { name: 'tangent', offset: 12, type: 'i8', size: 2, normalised: true }, // octahedral unit tangent
  shareIII: { name: 'shareIII', offset: 14, type: 'u8', size: 1, normalised: true }, // type III share when laid
  row: { name: 'row', offset: 15, type: 'u8', size: 1, normalised: false }, // class row of the time tables
  gather: { name: 'gather', offset: 16, type: 'i8', size: 3, normalised: true }, // way to the cord, ±GATHER_REACH_MM
  rank: { name: 'rank', offset: 19, type: 'u8', size: 1, normalised: false }, // rank-uniform random number of the fibre, (code + 0.5) ÷ 256
  gatherTangent: { name: 'gatherTangent', offset: 20, type: 'i8', size: 2, normalised: true }, // octahedral unit tangent in the cord
  flags: { name: 'flags', offset: 22, type: 'u8', size: 1, normalised: false }, // bits of FIBRE_FLAGS
  width: { name: 'width', offset: 23, type: 'u8', size: 1, normalised: true }, // drawn width: 1 = main fibre, less = thinner strand
} as const satisfies Readonly<Record<string, FibreField>>;

export const FIBRE_FLAGS = {
  /** Last vertex of its fibre: no segment starts here. */
  last: 1,
  /** Main fibre of a fibroblast; without it a thinner strand. */
  main: 2,
  /** Laid in the remodelling phase: thickens cords by number. */
  late: 4,
  /** Belongs to a puncture at a cut and may be drawn one by one. */
  cut: 8,
  first: 64,
  /** Nearer to the right cut face (x = +3) than to the front one (z = +3). */
  rightFace: 128,
} as const;

/** positionSkin = origin + position · size, mm; depth counts downwards from the surface. */
export const FIBRE_SPACE = {
  origin: [-BLOCK_HALF_MM, 0, -BLOCK_HALF_MM],
  size: [BLOCK_WIDTH_MM, -BLOCK_MAX_DEPTH_MM, BLOCK_WIDTH_MM],
} as const;

/** Farthest way to a cord, per axis: 127 steps of half a micrometre, fine enough for strands 3.6 µm apart. */
export const GATHER_REACH_MM = 0.07;

/** Days after deposition over which fibres slide into cords, in log time. */
export const GATHER_DAYS = [16, 130] as const;

/** Unit vector → two numbers −1..1 (octahedral map, pole on z), written to `out` because packing asks a hundred thousand times. */
export function toOctahedral(x: number, y: number, z: number, out: [number, number]): void {
  const sum = Math.abs(x) + Math.abs(y) + Math.abs(z);
  const u = x / sum;
  const v = y / sum;
  out[0] = z >= 0 ? u : (1 - Math.abs(v)) * (u < 0 ? -1 : 1);
  out[1] = z >= 0 ? v : (1 - Math.abs(u)) * (v < 0 ? -1 : 1);
}

export function fromOctahedral(u: number, v: number): [number, number, number] {
  const z = 1 - Math.abs(u) - Math.abs(v);
  const fold = Math.max(-z, 0);
  const x = u + (u >= 0 ? -fold : fold);
  const y = v + (v >= 0 ? -fold : fold);
  const length = Math.sqrt(x * x + y * y + z * z);
  return [x / length, y / length, z / length];
}
