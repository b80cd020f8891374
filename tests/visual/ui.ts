/**
 * The interface alone, over a grey stage and made-up curves, to look at its layout and states without model or scene.
 * Query: theme, dir, day, view, state (loading | failed | issues | nowebgl | untreated), lab.
 */
import { createStore } from 'zustand/vanilla';
import type { MeasureSeries } from '@/healing/measures';
import type { Session } from '@/session/createSession';
import type { SessionState } from '@/session/sessionTypes';
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

const store = createStore<SessionState>(() => ({
  scenario: state === 'untreated' ? { ...DEFAULT_SCENARIO, plan: { ...DEFAULT_SCENARIO.plan, sessions: 0 } } : DEFAULT_SCENARIO,
  parameterOverrides: {},
  issues:
    state === 'issues'
      ? [
          { level: 'error', code: 'out-of-range', field: 'plan.needleLengthMm', value: '-3', allowed: '0.25 to 3.0', used: '1.5' },
          { level: 'error', code: 'unknown-field', field: 'plan.colour', value: '"blue"', allowed: 'a known field', used: 'ignored' },
          { level: 'note', code: 'needle-through', field: 'plan.needleLengthMm', value: '3', allowed: '0.25 to 3.0', used: '3' },
        ]
      : [],
  day: Number(query.get('day') ?? 14),
  playing: false,
  speed: 1,
  pass: null,
  view: 'block',
  orbit: { azimuthRad: 0, elevationRad: 0, zoom: 1 },
  theme: (query.get('theme') as SessionState['theme']) ?? 'light',
  lang: 'en',
  labels: false,
  quality: 'auto',
  rendering: { fibres: true, vessels: true, redness: true, cells: true, fibreShare: 1, exaggerateEpidermis: true },
  labOpen: query.has('lab'),
  phase: state === 'loading' ? 'simulating' : state === 'failed' ? 'failed' : 'ready',
  progress: 0.42,
  failure: state === 'failed' ? 'The worker stopped: out of memory.' : null,
  healing: null,
  measures: state === 'loading' ? null : madeUpMeasures(),
  simulations: 1,
  simulateMs: 312,
  encodeMs: 40,
  punctures: 216,
}));

const set = store.setState;
const merge = (partial: Parameters<Session['setScenario']>[0]): void =>
  set(({ scenario }) => ({ scenario: { ...scenario, skin: { ...scenario.skin, ...partial.skin }, plan: { ...scenario.plan, ...partial.plan } } }));

const session = {
  store,
  setScenario: merge,
  setDay: (day: number) => set({ day }),
  play: () => set({ playing: true }),
  pause: () => set({ playing: false }),
  step: (by: number) => set(({ day }) => ({ day: Math.max(-1, day + by * 7) })),
  setSpeed: (speed: number) => set({ speed }),
  goTo: (view: SessionState['view']) => set({ view }),
  setOrbit: (orbit: SessionState['orbit']) => set({ orbit }),
  startPass: () => set({ pass: { session: 0, seconds: 0, running: true } }),
  stopPass: () => set({ pass: null }),
  setTheme: (theme: SessionState['theme']) => set({ theme }),
  setLang: (lang: string) => set({ lang }),
  setLabels: (labels: boolean) => set({ labels }),
  setQuality: (quality: SessionState['quality']) => set({ quality }),
  setRendering: (rendering: Partial<SessionState['rendering']>) => set((old) => ({ rendering: { ...old.rendering, ...rendering } })),
  openLab: (labOpen: boolean) => set({ labOpen }),
  setParameterOverrides: (parameterOverrides: Readonly<Record<string, number>>) => set({ parameterOverrides }),
  dismissIssues: () => set({ issues: [] }),
  undo: () => undefined,
  redo: () => undefined,
  canUndo: () => true,
  canRedo: () => false,
  cancel: () => set({ phase: 'ready' }),
  retry: () => set({ phase: 'ready' }),
} as unknown as Session;

const stage = document.createElement('div');
stage.style.background = 'radial-gradient(circle at 50% 45%, #c9a79a 0 18%, #b9b2a8 19% 34%, transparent 35%)';
mountUi(document.querySelector<HTMLElement>('#host')!, session, { stage: state === 'nowebgl' ? null : stage, stats: () => ({ drawCalls: 12, triangles: 120000 }) });
if (query.get('dir') === 'rtl') setTimeout(() => document.querySelector('.dm-root')?.setAttribute('dir', 'rtl'), 200);
