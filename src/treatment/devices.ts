/**
 * The three devices as data: where their needles stand, how thick they are and how deep they really go.
 * Nominal length and reached depth are two things (M-08): soft skin gives way before it is pierced. In reality pressure,
 * speed and stretch of the skin decide; here one mean share of the length per device, with a seeded spread.
 */
import type { Quantity } from '@/lib/quantity';
import type { Device } from './scenario';

/** A needle in the device's own frame, mm from its axis. */
export type NeedlePosition = readonly [xMm: number, zMm: number];

/** The figures of a device that are quantities. */
export type DeviceFigure = 'needleRadiusMm' | 'reachedShare' | 'depthSpread' | 'maxTiltRad' | 'frequencyHz';

export interface DeviceDescription {
  readonly needles: readonly NeedlePosition[];
  /** The needle that makes the puncture on the hero axis: the one nearest to the viewer, so that all others are in the block. */
  readonly heroNeedle: number;
  readonly needleRadiusMm: Quantity;
  /** Depth reached ÷ nominal length. */
  readonly reachedShare: Quantity;
  /** Standard deviation of the reached depth, ratio to its mean. */
  readonly depthSpread: Quantity;
  /** Largest lean of a channel from the surface normal. */
  readonly maxTiltRad: Quantity;
  /** Real strokes per second, which the slow clock stretches; 0 = moved by hand. */
  readonly frequencyHz: Quantity;
}

/** Cartridge of 12: an inner ring of three and an outer ring of nine; one outer needle stands exactly towards +z. */
const PEN_NEEDLES: readonly NeedlePosition[] = [...ring(9, 1.4), ...ring(3, 0.6)];

/** One row of the drum as the block sees it: three needles, which the periodic block continues along the drum. */
const ROLLER_NEEDLES: readonly NeedlePosition[] = [[0, 0], [-2, 0], [2, 0]];

/** A plate of 4 × 4 needles, 1 mm apart; the front row first. */
const STAMP_NEEDLES: readonly NeedlePosition[] = [1.5, 0.5, -0.5, -1.5].flatMap((zMm) =>
  [-0.5, 0.5, -1.5, 1.5].map((xMm) => [xMm, zMm] as const),
);

/** Distance between two rows of needles along the roller's path: 15° of a drum 20 mm across (D-01). */
export const ROLLER_ROW_MM = (Math.PI * 20 * 15) / 360;

export const DEVICE_TABLE: Readonly<Record<Device, DeviceDescription>> = {
  pen: {
    needles: PEN_NEEDLES,
    heroNeedle: 0,
    needleRadiusMm: {
      value: 0.08, low: 0.05, high: 0.15, unit: 'mm', grade: 'fitted', source: 'D-39',
    },
    reachedShare: {
      value: 0.75, low: 0.6, high: 1, unit: 'ratio', grade: 'fitted', source: 'M-08',
    },
    depthSpread: {
      value: 0.08, low: 0.03, high: 0.15, unit: 'ratio', grade: 'illustrative', source: 'model-pass',
    },
    maxTiltRad: {
      value: 0.06, low: 0, high: 0.12, unit: 'rad', grade: 'illustrative', source: 'D-41',
    },
    frequencyHz: {
      value: 100, low: 50, high: 150, unit: 'Hz', grade: 'illustrative', source: 'D-38',
    },
  },
  roller: {
    needles: ROLLER_NEEDLES,
    heroNeedle: 0,
    needleRadiusMm: {
      value: 0.07, low: 0.05, high: 0.125, unit: 'mm', grade: 'measured', source: 'D-05',
    },
    reachedShare: {
      value: 0.6, low: 0.2, high: 0.7, unit: 'ratio', grade: 'fitted', source: 'D-40',
    },
    depthSpread: {
      value: 0.14, low: 0.06, high: 0.25, unit: 'ratio', grade: 'illustrative', source: 'model-pass',
    },
    maxTiltRad: {
      value: 0.22, low: 0.1, high: 0.35, unit: 'rad', grade: 'illustrative', source: 'D-41',
    },
    frequencyHz: {
      value: 0, low: 0, high: 0, unit: 'Hz', grade: 'illustrative', source: 'model-pass',
    },
  },
  stamp: {
    needles: STAMP_NEEDLES,
    heroNeedle: 0,
    needleRadiusMm: {
      value: 0.07, low: 0.05, high: 0.125, unit: 'mm', grade: 'fitted', source: 'D-05',
    },
    reachedShare: {
      value: 0.77, low: 0.5, high: 0.85, unit: 'ratio', grade: 'measured', source: 'D-07',
    },
    depthSpread: {
      value: 0.08, low: 0.03, high: 0.15, unit: 'ratio', grade: 'illustrative', source: 'model-pass',
    },
    maxTiltRad: {
      value: 0.03, low: 0, high: 0.08, unit: 'rad', grade: 'illustrative', source: 'D-41',
    },
    frequencyHz: {
      value: 0, low: 0, high: 0, unit: 'Hz', grade: 'illustrative', source: 'model-pass',
    },
  },
};

function ring(count: number, radiusMm: number): NeedlePosition[] {
  return Array.from({ length: count }, (_, index) => {
    const angleRad = Math.PI / 2 + (index * 2 * Math.PI) / count;
    return [index === 0 ? 0 : radiusMm * Math.cos(angleRad), radiusMm * Math.sin(angleRad)] as const;
  });
}
