/**
 * The GLSL side of the fibre layout: a vertex arrives as six 32-bit words (attributes of 4 and 2 unsigned integers over the
 * same buffer) and `decodeFibre` takes it apart. Unsigned integers pass every driver unchanged. GLSL ES 3.00.
 */
import { FIBRE_FIELDS, FIBRE_FLAGS, FIBRE_SPACE, FIBRE_STRIDE, GATHER_DAYS, GATHER_REACH_MM, type FibreField } from './fibreLayout';

export function glslFibre(): string {
  const { position, birth, mass, matrixLoss, tangent, shareIII, row, gather, rank, gatherTangent, flags, width } = FIBRE_FIELDS;
  const flag = (bit: number): string => `(flags & ${bit}u) != 0u`;
  return `// Generated from the fibre layout: ${FIBRE_STRIDE} bytes per vertex as six words.
uniform vec2 uFibreBirth;        // day of code 0, days per step
uniform vec2 uFibreScale;        // mass (mm³ native) and Λ of code 65535
const vec2 GATHER_DAYS = vec2(${GATHER_DAYS.map((days) => days.toFixed(1)).join(', ')}); // after deposition, in log time
struct FibreVertex {
  vec3 positionSkin;   // mm
  float birthDay;
  float mass;          // mm³ native
  float matrixLoss;    // Λ when laid
  vec3 tangent;
  float shareIII;      // when laid
  float row;           // class row of the time tables
  vec3 gather;         // mm, own place → place in the cord
  vec3 gatherTangent;
  float rank;          // 0..1
  float width;         // 0..1, 1 = main fibre
  bool first;
  bool last;
  bool main;
  bool late;
  bool cut;
  bool rightFace;
};
float signedByte(uint value) {
  return max(float(int(value << 24u) >> 24) / 127.0, -1.0);
}
vec3 octahedral(uint u, uint v) {
  vec2 p = vec2(signedByte(u), signedByte(v));
  float z = 1.0 - abs(p.x) - abs(p.y);
  float fold = max(-z, 0.0);
  return normalize(vec3(p.x + (p.x >= 0.0 ? -fold : fold), p.y + (p.y >= 0.0 ? -fold : fold), z));
}
FibreVertex decodeFibre(uvec4 words, uvec2 extra) {
  FibreVertex fibre;
  vec3 place = vec3(float(${code(position, 0)}), float(${code(position, 1)}), float(${code(position, 2)})) / 65535.0;
  fibre.positionSkin = ${vector(FIBRE_SPACE.origin)} + place * ${vector(FIBRE_SPACE.size)};
  fibre.birthDay = uFibreBirth.x + float(${code(birth, 0)}) * uFibreBirth.y;
  fibre.mass = float(${code(mass, 0)}) / 65535.0 * uFibreScale.x;
  fibre.matrixLoss = float(${code(matrixLoss, 0)}) / 65535.0 * uFibreScale.y;
  fibre.tangent = octahedral(${code(tangent, 0)}, ${code(tangent, 1)});
  fibre.shareIII = float(${code(shareIII, 0)}) / 255.0;
  fibre.row = float(${code(row, 0)});
  fibre.gather = vec3(signedByte(${code(gather, 0)}), signedByte(${code(gather, 1)}), signedByte(${code(gather, 2)})) * ${GATHER_REACH_MM};
  fibre.rank = (float(${code(rank, 0)}) + 0.5) / 256.0;
  fibre.gatherTangent = octahedral(${code(gatherTangent, 0)}, ${code(gatherTangent, 1)});
  uint flags = ${code(flags, 0)};
  fibre.width = float(${code(width, 0)}) / 255.0;
  fibre.first = ${flag(FIBRE_FLAGS.first)};
  fibre.last = ${flag(FIBRE_FLAGS.last)};
  fibre.main = ${flag(FIBRE_FLAGS.main)};
  fibre.late = ${flag(FIBRE_FLAGS.late)};
  fibre.cut = ${flag(FIBRE_FLAGS.cut)};
  fibre.rightFace = ${flag(FIBRE_FLAGS.rightFace)};
  return fibre;
}`;
}

/** Unsigned code of the n-th value of a field, cut out of the word that holds it. */
function code(field: FibreField, nth: number): string {
  const bytes = field.type === 'u16' ? 2 : 1;
  const at = field.offset + nth * bytes;
  const word = at < 16 ? `words.${'xyzw'[at >> 2]}` : `extra.${'xy'[(at - 16) >> 2]}`;
  const shift = 8 * (at & 3);
  const shifted = shift === 0 ? word : `(${word} >> ${shift}u)`;
  return `(${shifted} & ${bytes === 2 ? '0xffffu' : '0xffu'})`;
}

function vector(values: readonly number[]): string {
  return `vec3(${values.map((value) => (Number.isInteger(value) ? `${value}.0` : String(value))).join(', ')})`;
}
