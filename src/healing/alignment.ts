/**
 * How parallel the new fibres lie in the plane of the skin: mean vector length of their doubled angles, 0 random … 1 parallel,
 * weighted by mass; 0 where there are none. And the setting `fibreRealignment` (0 = off), the mechanism of a scar: laid fibres turn
 * towards the mean axis of the cells that laid them,
 *   dθ/dt = −ω·a·x·sin θ cos θ   ⇒   tan θ(t) = tan θ(birth)·e^{−ω a (X(t) − X(birth))},   X = ∫ coverage · fibroblasts dt
 * with ω ≤ 3°/h (rat infarct: Rouillard & Holmes 2012), θ the angle to that axis, a the mean vector length of the cells' ways
 * (the first session's fibres as laid in its first week, so that later sessions change nothing before them). Needled skin shows a lattice
 * and no parallel bundles, so the default is off. Left out: that turning also straightens and packs.
 */
import { clamp } from '@/lib/interpolate';
import { hash32 } from '@/lib/random';
import { cumulative } from './cumulative';
import { birthColumns } from './newMatrix';
import type { HealingParameters } from './parameters';
import type { Fibres, HealingRecord } from './record';
import { perColumn, sessionMeans } from './sessionMeans';
import type { Course } from './simulateCourse';

/** Per column. */
export type Alignment = Float64Array;

/** Fibres of the first session's first week that the measure looks at, among those that no cut stages. */
const SAMPLE = 500;
/** Sessions are at least a week apart: until then no other can have touched the first one's fibres. */
const UNTOUCHED_DAYS = 7;
/** Tension anisotropy for which the weight of the tension lines is stated. */
export const REFERENCE_ANISOTROPY = 0.4;
/** Mean field of fibres as laid: gain · weight of the tension lines ÷ (noise + rest); fitted to the walk, a test holds it there. */
const MEAN_FIELD = { gain: 0.21, rest: 0.045 };

interface Sample {
  readonly count: number;
  /** Doubled-angle unit vector, in-plane weight, birth column and class row of each vertex. */
  readonly cos2: Float64Array;
  readonly sin2: Float64Array;
  readonly weight: Float64Array;
  readonly column: Uint16Array;
  readonly row: Uint8Array;
  /** 1 where a vertex is of the first session's first week; their in-plane weight. */
  readonly early: Uint8Array;
  earlyMass: number;
}

export interface Realignment {
  /** Mean axis of the cells, radians from +x towards +z. */
  readonly axisRad: number;
  /** Angle to the axis at the end of the record, of a fibre laid at a day by a puncture of a class row. */
  turned(angleRad: number, birthDay: number, row: number): number;
}

export function alignmentOfFibres(record: Pick<HealingRecord, 'fibres' | 'days' | 'signals' | 'parameters' | 'treatment'>): Alignment {
  const { days, parameters: p, signals } = record;
  const columns = days.length;
  const sample = sampleOf(record);
  if (sample.count === 0) return new Float64Array(columns);
  const turning = p.fibreRealignment > 0 ? cellAxis(sample) : null;
  const [c, s, w] = [new Float64Array(columns), new Float64Array(columns), new Float64Array(columns)];
  const exposure = turning ? exposures(signals.values.fibroblasts, days, p) : null;
  const rate = turning ? ratePerDay(p) * turning.length : 0;
  for (let v = 0; v < sample.count; v += 1) {
    const [cos2, sin2, weight, first] = [sample.cos2[v]!, sample.sin2[v]!, sample.weight[v]!, sample.column[v]!];
    if (!turning || !exposure) {
      c[first]! += weight * cos2;
      s[first]! += weight * sin2;
      w[first]! += weight;
      continue;
    }
    // In the frame of the axis: tan θ shrinks, doubled angles follow from it.
    const along = cos2 * turning.cos2 + sin2 * turning.sin2;
    const across = sin2 * turning.cos2 - cos2 * turning.sin2;
    const tangent = across / (1 + along + 1e-12);
    const base = sample.row[v]! * columns;
    for (let column = first; column < columns; column += 1) {
      const t = tangent * Math.exp(-rate * (exposure[base + column]! - exposure[base + first]!));
      const scale = weight / (1 + t * t);
      const [a, b] = [(1 - t * t) * scale, 2 * t * scale];
      c[column]! += a * turning.cos2 - b * turning.sin2;
      s[column]! += b * turning.cos2 + a * turning.sin2;
      w[column]! += weight;
    }
  }
  if (!turning) for (const sum of [c, s, w]) for (let column = 1; column < columns; column += 1) sum[column]! += sum[column - 1]!;
  // A first few fibres are no order yet: what counts as one grows in with a fifth of the first week's mass.
  const few = sample.earlyMass / 5;
  return perColumn(columns, (column) => (w[column]! > 0 ? Math.sqrt(c[column]! ** 2 + s[column]! ** 2) / (w[column]! + few) : 0));
}

/** How a record's fibres turn until its last day; null while the setting is off. */
export function createRealignment(record: Pick<HealingRecord, 'fibres' | 'days' | 'signals' | 'parameters' | 'treatment'>): Realignment | null {
  const { days, parameters: p, signals } = record;
  if (p.fibreRealignment <= 0) return null;
  const axis = cellAxis(sampleOf(record));
  const exposure = exposures(signals.values.fibroblasts, days, p);
  const columns = days.length;
  const rate = ratePerDay(p) * axis.length;
  const columnFrom = birthColumns(days);
  return {
    axisRad: Math.atan2(axis.sin2, axis.cos2) / 2,
    turned(angleRad, birthDay, row) {
      const column = columnFrom(birthDay);
      const since = exposure[(row + 1) * columns - 1]! - exposure[row * columns + column]!;
      const shrunk = Math.abs(Math.tan(angleRad)) * Math.exp(-rate * since);
      return Math.sign(angleRad) * Math.atan(shrunk);
    },
  };
}

/** Mean-field twin without fibres: m' = ω·a·x·(1 − m²)/2, diluted by what is newly laid with the alignment of the cells. */
export function alignmentOfCourse(course: Course): Alignment {
  const { days, network, deposits, classes, setting, parameters: p } = course;
  const m = new Float64Array(days.length);
  if (classes.count === 0) return m;
  const tension = p.guideTension * (setting.anatomy.tensionAnisotropy / REFERENCE_ANISOTROPY);
  const asLaid = clamp((MEAN_FIELD.gain * tension) / (p.guideNoise + MEAN_FIELD.rest), 0, 0.9);
  const cells = sessionMeans(course, network.fibroblasts);
  const turning = ratePerDay(p) * asLaid * p.realignmentCoverage;
  let laid = 0;
  for (let column = 1; column < days.length; column += 1) {
    let born = 0;
    for (let row = 0; row < classes.count; row += 1) born += deposits.born[row * days.length + column]!;
    laid += born;
    const active = cells.reduce((most, mean) => Math.max(most, mean[column]!), 0);
    const before = m[column - 1]!;
    const turned = before + 0.5 * turning * Math.min(1, active) * (1 - before * before) * (days[column]! - days[column - 1]!);
    m[column] = laid > 0 ? Math.min(1, turned) + ((asLaid - Math.min(1, turned)) * born) / laid : 0;
  }
  return m;
}

function ratePerDay(p: HealingParameters): number {
  return (24 * p.fibreRealignment * Math.PI) / 180;
}

/** X of every class row: days of full cover by cells. */
function exposures(fibroblasts: Float32Array, days: Float64Array, p: HealingParameters): Float64Array {
  return cumulative(Float64Array.from(fibroblasts, (cells) => p.realignmentCoverage * Math.min(1, cells)), days);
}

/** Doubled-angle axis and mean vector length of the first session's first week. */
function cellAxis(sample: Sample): { readonly cos2: number; readonly sin2: number; readonly length: number } {
  let [c, s, w] = [0, 0, 0];
  for (let v = 0; v < sample.count; v += 1) {
    if (sample.early[v] === 0) continue;
    c += sample.weight[v]! * sample.cos2[v]!;
    s += sample.weight[v]! * sample.sin2[v]!;
    w += sample.weight[v]!;
  }
  const length = Math.sqrt(c * c + s * s);
  return length > 0 ? { cos2: c / length, sin2: s / length, length: length / w } : { cos2: 1, sin2: 0, length: 0 };
}

/**
 * Fibres chosen by a hash of their first day and depth, with a rarity that the first week alone decides: a later session changes
 * nothing.
 */
function sampleOf({ fibres, days, signals, treatment }: Pick<HealingRecord, 'fibres' | 'days' | 'signals' | 'treatment'>): Sample {
  const { count: all, firstVertex, birthDay, puncture } = fibres;
  const sessionOf = (fibre: number): number => treatment.punctures.session[puncture[fibre]!]!;
  const from = fibres.cutFibreCount < all ? fibres.cutFibreCount : 0;
  let session = Infinity;
  for (let fibre = from; fibre < all; fibre += 1) session = Math.min(session, sessionOf(fibre));
  const untouched = treatment.sessionDays[session] === undefined ? -Infinity : treatment.sessionDays[session]! + UNTOUCHED_DAYS;
  const isEarly = (fibre: number, v: number): boolean => birthDay[v]! <= untouched && sessionOf(fibre) === session;
  let early = 0;
  for (let fibre = from; fibre < all; fibre += 1) if (isEarly(fibre, firstVertex[fibre]!)) early += 1;
  const rarity = Math.max(1, Math.floor(early / SAMPLE));
  const found: number[] = [];
  const owner: number[] = [];
  for (let fibre = from; fibre < all; fibre += 1) {
    const first = firstVertex[fibre]!;
    if (hash32(Math.floor(birthDay[first]! * 1e5), Math.floor(-fibres.yMm[first]! * 1e6), 0, 0) % rarity !== 0) continue;
    for (let v = first; v < firstVertex[fibre + 1]! - 1; v += 1) {
      found.push(v);
      owner.push(fibre);
    }
  }
  const count = found.length;
  const make = () => new Float64Array(count);
  const sample = {
    count,
    cos2: make(),
    sin2: make(),
    weight: make(),
    column: new Uint16Array(count),
    row: new Uint8Array(count),
    early: new Uint8Array(count),
    earlyMass: 0,
  };
  const columnFrom = birthColumns(days);
  found.forEach((v, index) => {
    writeVertex(sample, index, fibres, v, columnFrom);
    sample.row[index] = signals.classOf[fibres.puncture[owner[index]!]!]!;
    if (!isEarly(owner[index]!, v)) return;
    sample.early[index] = 1;
    sample.earlyMass += sample.weight[index]!;
  });
  return sample;
}

function writeVertex(sample: Omit<Sample, 'row' | 'early' | 'earlyMass'>, index: number, fibres: Fibres, v: number, columnFrom: (day: number) => number): void {
  const dx = fibres.xMm[v + 1]! - fibres.xMm[v]!;
  const dy = fibres.yMm[v + 1]! - fibres.yMm[v]!;
  const dz = fibres.zMm[v + 1]! - fibres.zMm[v]!;
  const plane = dx * dx + dz * dz;
  const all = plane + dy * dy;
  sample.cos2[index] = plane > 0 ? (dx * dx - dz * dz) / plane : 0;
  sample.sin2[index] = plane > 0 ? (2 * dx * dz) / plane : 0;
  sample.weight[index] = all > 0 ? (fibres.mass[v]! * plane) / all : 0;
  sample.column[index] = columnFrom(fibres.birthDay[v]!);
}
