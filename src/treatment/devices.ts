/**
 * The three devices as data: where their needles stand, how thick they are and how deep they really go.
 * Nominal length and reached depth are two things (M-08): soft skin gives way before it is pierced. In reality pressure,
 * speed and stretch of the skin decide; here one mean share of the length per device, with a seeded spread.
 */
import type { Grade, Quantity } from '@/lib/quantity';
import type { Device, Plan } from './scenario';

/** A needle in the device's own frame, mm from its axis. */
export type NeedlePosition = readonly [xMm: number, zMm: number];

export interface DeviceFigures {
  readonly needleRadiusMm: Quantity;
  /** Widening of the needle per depth: tangent of half the angle of its tip. */
  readonly needleTaper: Quantity;
  /** Depth reached ÷ nominal length. */
  readonly reachedShare: Quantity;
  /** Standard deviation of the reached depth, ratio to its mean. */
  readonly depthSpread: Quantity;
  /** Largest lean of a channel from the surface normal, for a needle of REFERENCE_NEEDLE_MM. */
  readonly maxTiltRad: Quantity;
  /** Real strokes per second, which the slow clock stretches; 0 = moved by hand. */
  readonly frequencyHz: Quantity;
  /** Speed with which the device glides while its needles are in the skin; 0 = it stands still. */
  readonly glideMmPerS: Quantity;
  /** Punctures per cm² that one pass over the skin leaves. */
  readonly passDensityPerCm2: Quantity;
}

export interface DeviceDescription extends DeviceFigures {
  readonly needles: readonly NeedlePosition[];
  /** The needle that makes the puncture on the hero axis: the one nearest to the viewer, so that all others are in the block. */
  readonly heroNeedle: number;
  /** Directions of its passes in turn, radians: 0 = +x, π/2 = +z. */
  readonly passDirectionsRad: readonly number[];
}

/** Cartridge of 12: an inner ring of three and an outer ring of nine; one outer needle stands exactly towards +z. */
const PEN_NEEDLES: readonly NeedlePosition[] = [...ring(9, 1.4), ...ring(3, 0.6)];

/** One row of the drum as the block sees it: three needles, which the periodic block continues along the drum. */
const ROLLER_NEEDLES: readonly NeedlePosition[] = [[0, 0], [-2, 0], [2, 0]];

/** A plate of 4 × 4 needles, 1 mm apart; the front row first. */
const STAMP_NEEDLES: readonly NeedlePosition[] = [1.5, 0.5, -0.5, -1.5].flatMap((zMm) =>
  [-0.5, 0.5, -1.5, 1.5].map((xMm) => [xMm, zMm] as const),
);

/** Radius of a roller's drum (D-01). */
export const ROLLER_DRUM_MM = 10;
/** Distance between two rows of needles along the roller's path: 15° of the drum (D-01). */
export const ROLLER_ROW_MM = (Math.PI * ROLLER_DRUM_MM * 15) / 180;
/** Length of needle for which the lean of a roller channel is stated. */
export const REFERENCE_NEEDLE_MM = 1.5;
/** Radius of a needle's very tip (D-05). */
export const NEEDLE_TIP_MM = 0.004;

const EIGHTH = Math.PI / 4;

export const DEVICE_TABLE: Readonly<Record<Device, DeviceDescription>> = {
  pen: {
    needles: PEN_NEEDLES,
    heroNeedle: 0,
    passDirectionsRad: [0, 2 * EIGHTH, EIGHTH, 3 * EIGHTH],
    needleRadiusMm: figure(0.08, 0.05, 0.15, 'mm', 'fitted', 'D-39'),
    needleTaper: figure(0.13, 0.087, 0.176, '1', 'illustrative', 'D-39'),
    reachedShare: figure(0.75, 0.6, 1, 'ratio', 'fitted', 'M-08'),
    depthSpread: figure(0.08, 0.03, 0.15, 'ratio', 'illustrative', 'model-pass'),
    maxTiltRad: figure(0.06, 0, 0.12, 'rad', 'illustrative', 'D-41'),
    frequencyHz: figure(100, 50, 150, 'Hz', 'illustrative', 'D-38'),
    glideMmPerS: figure(20, 5, 60, 'mm/s', 'illustrative', 'model-pass'),
    passDensityPerCm2: figure(200, 60, 600, '1/cm²', 'illustrative', 'model-pass'),
  },
  roller: {
    needles: ROLLER_NEEDLES,
    heroNeedle: 0,
    passDirectionsRad: [2 * EIGHTH, 0, EIGHTH, 3 * EIGHTH],
    needleRadiusMm: figure(0.07, 0.05, 0.125, 'mm', 'measured', 'D-05'),
    needleTaper: figure(0.09, 0.07, 0.176, '1', 'measured', 'D-05'),
    reachedShare: figure(0.6, 0.2, 0.7, 'ratio', 'fitted', 'D-40'),
    depthSpread: figure(0.14, 0.06, 0.25, 'ratio', 'illustrative', 'model-pass'),
    maxTiltRad: figure(0.22, 0.1, 0.35, 'rad', 'illustrative', 'D-41'),
    frequencyHz: figure(0, 0, 0, 'Hz', 'illustrative', 'model-pass'),
    glideMmPerS: figure(0, 0, 0, 'mm/s', 'illustrative', 'model-pass'),
    passDensityPerCm2: figure(17, 10, 25, '1/cm²', 'measured', 'D-03'),
  },
  stamp: {
    needles: STAMP_NEEDLES,
    heroNeedle: 0,
    passDirectionsRad: [0, 2 * EIGHTH],
    needleRadiusMm: figure(0.07, 0.05, 0.125, 'mm', 'fitted', 'D-05'),
    needleTaper: figure(0.09, 0.07, 0.176, '1', 'fitted', 'D-05'),
    reachedShare: figure(0.77, 0.5, 0.85, 'ratio', 'measured', 'D-07'),
    depthSpread: figure(0.08, 0.03, 0.15, 'ratio', 'illustrative', 'model-pass'),
    maxTiltRad: figure(0.03, 0, 0.08, 'rad', 'illustrative', 'D-41'),
    frequencyHz: figure(0, 0, 0, 'Hz', 'illustrative', 'model-pass'),
    glideMmPerS: figure(0, 0, 0, 'mm/s', 'illustrative', 'model-pass'),
    passDensityPerCm2: figure(100, 60, 160, '1/cm²', 'illustrative', 'model-pass'),
  },
};

/** Passes over the skin that a plan's density takes, at least one. */
export function passesOf({ device, densityPerCm2 }: Pick<Plan, 'device' | 'densityPerCm2'>): number {
  return Math.max(1, Math.round(densityPerCm2 / DEVICE_TABLE[device].passDensityPerCm2.value));
}

/** Radius of the needle shaft: the plan's, or the device's own. */
export function needleRadiusMm({ device, needleDiameterMm }: Pick<Plan, 'device' | 'needleDiameterMm'>): number {
  return needleDiameterMm === undefined ? DEVICE_TABLE[device].needleRadiusMm.value : needleDiameterMm / 2;
}

function figure(value: number, low: number, high: number, unit: string, grade: Grade, source: string): Quantity {
  return { value, low, high, unit, grade, source };
}

function ring(count: number, radiusMm: number): NeedlePosition[] {
  return Array.from({ length: count }, (_, index) => {
    const angleRad = Math.PI / 2 + (index * 2 * Math.PI) / count;
    return [index === 0 ? 0 : radiusMm * Math.cos(angleRad), radiusMm * Math.sin(angleRad)] as const;
  });
}
