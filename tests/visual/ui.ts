/**
 * The interface alone, over a grey stage and made-up curves, to look at its layout and states without model or scene.
 * Query: theme, dir, day, sessions, state (loading | failed | issues | nowebgl | untreated), lab.
 */
import type { EncodedHealing } from '@/encoding/encodedHealing';
import type { MeasureSeries } from '@/healing/measures';
import type { Issue } from '@/lib/issue';
import { createSession } from '@/session/createSession';
import type { HealingClient, HealingResult } from '@/session/healingClient';
import { DEFAULT_SCENARIO } from '@/treatment/scenario';
import { mountUi } from '@/ui/mountUi';

const query = new URLSearchParams(location.search);
const state = query.get('state');

function madeUpMeasures(): MeasureSeries {
  const days = Float64Array.from({ length: 400 }, (_, index) => (index < 20 ? index / 19 - 1 : ((index - 20) / 379) ** 3 * 421));
  const sum = (day: number, one: (since: number) => number): number => [0, 28, 56].reduce((total, start) => total + (day >= start ? one(day - start) : 0), 0);
  const curve = (of: (day: number) => number): Float32Array => Float32Array.from(days, of);
  const collagen = curve((day) => 1 + sum(day, (since) => 0.035 * (1 - Math.exp(-((since / 22) ** 2)))));
  const erythema = curve((day) => sum(day, (since) => 7 * Math.exp(-since / 1.1)));
  const cover = curve((day) => 1 - sum(day, (since) => 0.033 * Math.max(0, 1 - since / 0.9)));
  const open = curve((day) => Math.min(1, sum(day, (since) => Math.max(0, 1 - since / 0.6))));
  const spread = (base: Float32Array, rest: number, factor: number): Float32Array => base.map((value) => rest + (value - rest) * factor);
  return {
    days,
    values: { collagen, erythema, epidermalCover: cover, openChannelFraction: open },
    low: { collagen: spread(collagen, 1, 0.4), erythema: spread(erythema, 0, 0.6), epidermalCover: spread(cover, 1, 1.5), openChannelFraction: open },
    high: { collagen: spread(collagen, 1, 1.7), erythema: spread(erythema, 0, 1.5), epidermalCover: spread(cover, 1, 0.6), openChannelFraction: open },
  };
}

const MADE_UP: HealingResult = {
  healing: { pass: { passSeconds: Float32Array.of(6, 6, 6) } } as unknown as EncodedHealing,
  measures: madeUpMeasures(),
  simulateMs: 312,
  encodeMs: 40,
  punctures: 216,
};

const client: HealingClient = {
  request: (_request, listener) =>
    void setTimeout(() => {
      if (state === 'loading') listener.onProgress(0.42);
      else if (state === 'failed') listener.onFailure('The worker stopped: out of memory.');
      else listener.onResult(MADE_UP);
    }),
  widen: () => undefined, cancel: () => undefined,
  dispose: () => undefined,
};

const ISSUES: readonly Issue[] = [
  { level: 'error', code: 'out-of-range', field: 'plan.needleLengthMm', value: '-3', allowed: '0.25 to 3.0', used: '1.5' },
  { level: 'error', code: 'unknown-field', field: 'plan.colour', value: '"blue"', allowed: 'a known field', used: 'ignored' },
  { level: 'note', code: 'needle-through', field: 'plan.needleLengthMm', value: '3', allowed: '0.25 to 3.0', used: '3' },
];

const session = createSession({
  client,
  issues: state === 'issues' ? ISSUES : [],
  patch: {
    day: Number(query.get('day') ?? 14),
    theme: query.get('theme') === 'dark' ? 'dark' : 'light',
    scenario: { ...DEFAULT_SCENARIO, plan: { ...DEFAULT_SCENARIO.plan, sessions: state === 'untreated' ? 0 : Number(query.get('sessions') ?? 3) } },
  },
});
session.openLab(query.has('lab'));
Object.assign(window, { session });

const stage = document.createElement('div');
stage.style.background = 'radial-gradient(circle at 50% 45%, #c9a79a 0 18%, #b9b2a8 19% 34%, transparent 35%)';
mountUi(document.querySelector<HTMLElement>('#host')!, session, { stage: state === 'nowebgl' ? null : stage, stats: () => ({ drawCalls: 12, triangles: 120000 }) });
if (query.get('dir') === 'rtl') setTimeout(() => document.querySelector('.dm-root')?.setAttribute('dir', 'rtl'), 200);
