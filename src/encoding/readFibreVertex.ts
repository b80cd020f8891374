/** The CPU reader of fibre vertices: what `decodeFibre` of the generated GLSL gives, from the same table. */
import type { EncodedFibres } from './encodedHealing';
import { FIBRE_FIELDS, FIBRE_FLAGS, FIBRE_SPACE, FIBRE_STRIDE, fromOctahedral, GATHER_REACH_MM, type FibreField } from './fibreLayout';

type Vector = readonly [number, number, number];

export interface FibreVertex {
  /** mm, `positionSkin`. */
  readonly positionMm: Vector;
  readonly birthDay: number;
  /** mm³ native collagen. */
  readonly mass: number;
  readonly matrixLossAtBirth: number;
  readonly tangent: Vector;
  readonly typeIIIShareAtBirth: number;
  readonly row: number;
  readonly gatherMm: Vector;
  readonly gatherTangent: Vector;
  readonly rank: number;
  readonly width: number;
  readonly flags: Readonly<Record<keyof typeof FIBRE_FLAGS, boolean>>;
}

export function readFibreVertex(fibres: EncodedFibres, vertex: number): FibreVertex {
  const view = new DataView(fibres.bytes.buffer, fibres.bytes.byteOffset + vertex * FIBRE_STRIDE, FIBRE_STRIDE);
  const code = (field: FibreField, nth = 0): number => {
    if (field.type === 'u16') return view.getUint16(field.offset + 2 * nth, true);
    return field.type === 'u8' ? view.getUint8(field.offset + nth) : Math.max(-127, view.getInt8(field.offset + nth));
  };
  const direction = (field: FibreField): Vector => fromOctahedral(code(field) / 127, code(field, 1) / 127);
  const { origin, size } = FIBRE_SPACE;
  const place = (axis: 0 | 1 | 2): number => origin[axis] + (code(FIBRE_FIELDS.position, axis) / 65535) * size[axis];
  const gather = (axis: number): number => (code(FIBRE_FIELDS.gather, axis) / 127) * GATHER_REACH_MM;
  const flags = code(FIBRE_FIELDS.flags);
  return {
    positionMm: [place(0), place(1), place(2)],
    birthDay: fibres.birthDayOffset + code(FIBRE_FIELDS.birth) * fibres.birthDayStep,
    mass: (code(FIBRE_FIELDS.mass) / 65535) * fibres.massScale,
    matrixLossAtBirth: (code(FIBRE_FIELDS.matrixLoss) / 65535) * fibres.matrixLossScale,
    tangent: direction(FIBRE_FIELDS.tangent),
    typeIIIShareAtBirth: code(FIBRE_FIELDS.shareIII) / 255,
    row: code(FIBRE_FIELDS.row),
    gatherMm: [gather(0), gather(1), gather(2)],
    gatherTangent: direction(FIBRE_FIELDS.gatherTangent),
    rank: (code(FIBRE_FIELDS.rank) + 0.5) / 256,
    width: code(FIBRE_FIELDS.width) / 255,
    flags: Object.fromEntries(Object.entries(FIBRE_FLAGS).map(([name, bit]) => [name, (flags & bit) !== 0])) as FibreVertex['flags'],
  };
}
