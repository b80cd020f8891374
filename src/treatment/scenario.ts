/** What is simulated: skin, plan, aftercare and a seed. Names, ranges and defaults are a public interface (version 1). */
import { DEFAULT_SKIN, type Skin } from '@/skin/skin';

export const DEVICES = ['roller', 'pen', 'stamp'] as const;
export type Device = (typeof DEVICES)[number];

/** Points of one hand-held session, `[xMm, zMm]` each, |x|, |z| ≤ 3. */
export type HandStrikes = readonly (readonly [number, number])[];

export interface Plan {
  readonly device: Device;
  /** Nominal needle length, 0.25..3.0 mm. */
  readonly needleLengthMm: number;
  /** Punctures per cm² and session, 0..1500; 0 = untreated. */
  readonly densityPerCm2: number;
  /** 0..6. */
  readonly sessions: number;
  /** 7..90. */
  readonly intervalDays: number;
  /** 0.1..0.5 mm; left out: the device's own. */
  readonly needleDiameterMm?: number;
  /** Per session; replaces the pattern of that session where given, null keeps it. */
  readonly strikes?: readonly (HandStrikes | null)[];
}

export interface Aftercare {
  readonly hygiene: 'clean' | 'dirty-hands';
  /** 0..168. */
  readonly makeupAfterHours: number;
  readonly sunProtection: boolean;
}

export interface Scenario {
  readonly version: 1;
  /** Unsigned 32-bit; 0 is a seed like any other. */
  readonly seed: number;
  readonly skin: Skin;
  readonly plan: Plan;
  readonly aftercare: Aftercare;
}

export const DEFAULT_SCENARIO: Scenario = {
  version: 1,
  seed: 1,
  skin: DEFAULT_SKIN,
  plan: { device: 'pen', needleLengthMm: 1.5, densityPerCm2: 200, sessions: 3, intervalDays: 28 },
  aftercare: { hygiene: 'clean', makeupAfterHours: 48, sunProtection: true },
};

/** Last day that can be shown: twelve months after the last session. Day −1 is the first. */
export function lastDay(plan: Plan): number {
  return 365 + Math.max(0, plan.sessions - 1) * plan.intervalDays;
}

/** Days since the first session at which the sessions happen; empty for untreated skin. */
export function sessionDays(plan: Plan): number[] {
  if (plan.densityPerCm2 === 0 && !plan.strikes?.some((points) => points !== null && points.length > 0)) return [];
  return Array.from({ length: plan.sessions }, (_, index) => index * plan.intervalDays);
}
