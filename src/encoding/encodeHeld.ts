/**
 * The punctures while a hand holds the device: those of the other sessions as they heal, and those made by hand now, which
 * nobody has simulated yet. What is drawn of them comes from the same function that the simulation will start from, so what
 * was punctured is what heals. They carry row −1 instead of a class: the look of a fresh hole needs no healing.
 */
import { createStream } from '@/lib/random';
import type { Anatomy } from '@/skin/anatomy';
import type { HandStrikes, Scenario } from '@/treatment/scenario';
import { simulatePass } from '@/treatment/simulatePass';
import type { Punctures } from '@/treatment/treatment';
import type { EncodedHealing, EncodedPunctures } from './encodedHealing';
import { listPunctures, PUNCTURE_TEXELS } from './encodePunctures';
import { HOLE_OPENS_SECONDS } from './needleStroke';

const STRIDE = 4 * PUNCTURE_TEXELS;
export const FRESH_ROW = -1;

export interface HeldStrikes {
  readonly session: number;
  readonly strikes: HandStrikes;
  /** Moment of each on the hand's own clock. */
  readonly struckSeconds: readonly number[];
}

/** Depth and lean of the strikes, as the simulation will have them. Their `session` is the one held. */
export function heldPunctures(scenario: Scenario, anatomy: Anatomy, { session, strikes }: HeldStrikes): Punctures {
  const lists: HandStrikes[] = Array.from({ length: session + 1 }, (_, at) => (at === session ? strikes : []));
  return simulatePass({ ...scenario, plan: { ...scenario.plan, sessions: session + 1, strikes: lists } }, anatomy).punctures;
}

export function encodeHeld(healing: Pick<EncodedHealing, 'punctures'> | null, scenario: Scenario, anatomy: Anatomy, held: HeldStrikes): EncodedPunctures {
  const fresh = heldPunctures(scenario, anatomy, held);
  const random = createStream(scenario.seed, 'puncture-look');
  const before: number[] = [];
  const after: number[] = [];
  const known = healing?.punctures;
  for (let at = 0; at < (known?.count ?? 0) * STRIDE; at += STRIDE) {
    const session = known?.texels[at + 7] as number;
    if (session !== held.session) (session < held.session ? before : after).push(at);
  }
  const count = before.length + fresh.count + after.length;
  const texels = new Float32Array(count * STRIDE);
  let to = 0;
  const copy = (from: number): void => {
    texels.set((known as EncodedPunctures).texels.subarray(from, from + STRIDE), to);
    to += STRIDE;
  };
  before.forEach(copy);
  for (let puncture = 0; puncture < fresh.count; puncture += 1) {
    const radius = fresh.radiusMm[puncture] as number;
    // The hole is open from the frame in which it is struck: the needle stands in it.
    const struck = (held.struckSeconds[puncture] ?? 0) - HOLE_OPENS_SECONDS;
    texels.set(
      [
        fresh.xMm[puncture] as number,
        fresh.zMm[puncture] as number,
        fresh.depthMm[puncture] as number,
        radius,
        fresh.tiltRad[puncture] as number,
        fresh.azimuthRad[puncture] as number,
        FRESH_ROW,
        held.session,
        struck,
        random(puncture),
        radius,
        struck,
      ],
      to,
    );
    to += STRIDE;
  }
  after.forEach(copy);
  return listPunctures(texels, count);
}
