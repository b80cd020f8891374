/**
 * The session: one store that scene and interface share, and the actions that change it. Changing scenario or parameters
 * simulates again after a short pause; the newest request wins, and the old picture stays until the new one is complete.
 * The owner calls `dispose`.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { HEALING_PARAMETERS } from '@/healing/parameters';
import type { Issue } from '@/lib/issue';
import { clamp } from '@/lib/interpolate';
import type { Skin } from '@/skin/skin';
import { parseScenario } from '@/treatment/parseScenario';
import { sessionDays, type Aftercare, type Plan, type Scenario } from '@/treatment/scenario';
import { changeComparison } from './comparison';
import { createHealingClient, type HealingClient } from './healingClient';
import { createHistory, type Moment } from './history';
import { createLateHands, type LateHands } from './lateHands';
import { createLookActions, lookAgain, lookOf, type LookActions } from './lookActions';
import { advanceDay, clampDay, SPEED_RANGE, stepDay } from './playback';
import { createTicker, type FrameClock } from './playbackTicker';
import { INITIAL_STATE } from './sessionDefaults';
import { DEFAULT_ORBIT, ORBIT_LIMITS, type SessionPatch } from './sessionPatch';
import type { DoseView, MicroscopeStage, Orbit, Quality, RenderingSwitches, Selection, SessionState, Stain, Theme, ViewName } from './sessionTypes';
import { createSimulationRunner } from './simulationRunner';

/** A pass that has ended is followed by this much time, days: the blood that came during it stays in the picture. */
const AFTER_PASS_DAYS = 0.006;

/** Part of a scenario; what is left out stays as it is. */
export interface ScenarioPatch {
  readonly seed?: number;
  readonly skin?: Partial<Skin>;
  readonly plan?: Partial<Plan>;
  readonly aftercare?: Partial<Aftercare>;
}

export interface SessionOptions {
  /** What the session opens with, and what was wrong with it. */
  readonly patch?: SessionPatch;
  readonly issues?: readonly Issue[];
  readonly client?: HealingClient;
  readonly clock?: FrameClock;
  /** Pause before a changed scenario is simulated, ms. */
  readonly debounceMs?: number;
}

export interface Session {
  readonly store: StoreApi<SessionState>;
  /** Untrusted values are allowed: what cannot be used becomes an issue. */
  setScenario(patch: ScenarioPatch): void;
  /** Replaces everything a link or a set of attributes can say. */
  applyPatch(patch: SessionPatch, issues?: readonly Issue[]): void;
  setDay(day: number): void;
  seek(day: number): void;
  play(): void;
  pause(): void;
  /** Key days forward (positive) or back. */
  step(steps: number): void;
  setSpeed(speed: number): void;
  goTo(view: ViewName): void;
  setOrbit(orbit: Orbit): void;
  /** Shows the needle pass of a session (left out: the latest one so far, else the first); the day goes there. */
  startPass(session?: number): void;
  stopPass(): void;
  /** The device in the visitor's hand; `start` takes the session that `startPass` would. */
  readonly hold: Omit<LateHands['hold'], 'start'> & { start(session?: number): Promise<void> };
  setDose(dose: DoseView): void;
  /** The block pulled sideways and let go. */
  readonly stretch: LateHands['stretch'];
  setTheme(theme: Theme): void;
  setLang(lang: string): void;
  setLabels(labels: boolean): void;
  /** Names a structure to the visitor; null = none. */
  select(selected: Selection | null): void;
  setQuality(quality: Quality): void;
  /** Before and after, colours: how the picture is looked at. */
  readonly look: LookActions;
  setRendering(rendering: Partial<RenderingSwitches>): void;
  setStain(stain: Stain): void;
  /** Turns the microscope's stage, or lets it turn slowly by itself. */
  setStage(stage: Partial<MicroscopeStage>): void;
  openLab(open: boolean): void;
  setParameterOverrides(overrides: Readonly<Record<string, number>>): void;
  dismissIssues(): void;
  undo(): void;
  redo(): void;
  canUndo(): boolean;
  canRedo(): boolean;
  /** Gives up the simulation in progress and goes back to the scenario that the picture shows. */
  cancel(): void;
  /** The picture is final: the processor is free for the plausible ranges of the measures. */
  widenRanges(): void;
  /** Simulates the present scenario again, after a failure. */
  retry(): void;
  dispose(): void;
}

/** Six degrees a second: slow enough to follow single bundles as they light up and go out. */
const STAGE_RAD_PER_SECOND = Math.PI / 30;

export function createSession(options: SessionOptions = {}): Session {
  const { patch: opening = {}, issues = [], client = createHealingClient(), clock } = options;
  const store = createStore<SessionState>(() => ({ ...INITIAL_STATE, ...statePatch(opening), issues }));
  const { getState: state, setState: set } = store;
  set({ day: clampDay(state().scenario.plan, state().day) });
  const history = createHistory(clock ? () => clock.now() : () => performance.now());
  const runner = createSimulationRunner(store, client, options.debounceMs ?? 150);

  const moment = (): Moment => ({ scenario: state().scenario, day: state().day, view: state().view, look: lookOf(state()) });
  const ticker = createTicker((seconds) => {
    const { pass, playing, scenario, day, speed, healing, stage } = state();
    if (stage.turning) set({ stage: { ...stage, angleRad: (stage.angleRad + STAGE_RAD_PER_SECOND * seconds) % Math.PI } });
    if (state().hold) return (hands.work?.hold.step(seconds) ?? false) || stage.turning;
    if (state().stretch && !playing) return (hands.work?.stretch.step(seconds) ?? false) || stage.turning;
    if (pass?.running) {
      const next = pass.seconds + seconds * speed;
      const ended = next >= (healing?.pass.passSeconds[pass.session] ?? 0);
      set(ended ? { pass: null, day: clampDay(scenario.plan, day + AFTER_PASS_DAYS) } : { pass: { ...pass, seconds: next } });
      return !ended || playing || stage.turning;
    }
    if (!playing) return stage.turning;
    const next = advanceDay(scenario.plan, day, seconds, speed);
    const ended = next >= clampDay(scenario.plan, Infinity);
    set({ day: next, playing: !ended });
    return !ended || stage.turning;
  }, clock);

  const useScenario = (scenario: Scenario, found: readonly Issue[]): void => {
    const before = state();
    const changed = JSON.stringify(scenario) !== JSON.stringify(before.scenario);
    // Notes speak of the scenario they came with; errors of untrusted input stay until dismissed.
    const kept = changed ? before.issues.filter((issue) => issue.level === 'error') : before.issues;
    const next = found.length > 0 ? [...kept.filter((issue) => !found.some((one) => one.field === issue.field)), ...found] : kept;
    if (changed || next.length !== before.issues.length || found.length > 0) set({ issues: next });
    if (!changed) return;
    const held = before.hold && before.hold.session < scenario.plan.sessions ? before.hold : null;
    const comparison = before.comparison && changeComparison(scenario.plan, before.comparison, {});
    set({ scenario, day: clampDay(scenario.plan, before.day), comparison, pass: null, hold: held });
    hands.work?.hold.follow();
    runner.schedule();
  };
  const restore = (target: Moment | null): void => {
    if (!target) return;
    set({ view: target.view, orbit: DEFAULT_ORBIT, playing: false, ...lookAgain(target.look, state()) });
    useScenario(target.scenario, []);
    const day = clampDay(target.scenario.plan, target.day);
    set(day === state().day ? { day } : { day, hold: null });
  };
  const moveTo = (kind: string, day: number): void => {
    const next = clampDay(state().scenario.plan, day);
    if (next === state().day && state().pass === null && state().hold === null) return;
    session.hold.stop();
    history.note(kind, moment());
    set({ day: next, pass: null });
  };

  /** The session whose pass is shown or made by hand when none is named. */
  const presentSession = (): number => Math.max(0, sessionDays(state().scenario.plan).filter((day) => day <= state().day).length - 1);
  let strokes = 0;
  const hands = createLateHands({
    store,
    wake: () => ticker.start(),
    commit(strikes) {
      const { scenario } = state();
      const { strikes: _before, ...plan } = scenario.plan;
      const parsed = parseScenario({ ...scenario, plan: strikes ? { ...plan, strikes } : plan });
      strokes += 1;
      history.note(`stroke ${strokes}`, moment());
      useScenario(parsed.scenario, parsed.issues);
    },
    enter(index) {
      if (state().scenario.plan.sessions === 0) session.setScenario({ plan: { sessions: 1 } });
      hands.stretch.stop();
      set({ pass: null, playing: false, comparison: null, day: index * state().scenario.plan.intervalDays });
    },
    exit(treated) {
      if (treated) set({ day: clampDay(state().scenario.plan, state().day + AFTER_PASS_DAYS) });
    },
  });

  const session: Session = {
    store,
    setScenario(patch) {
      const { scenario } = state();
      const merged = {
        ...scenario,
        ...patch,
        skin: { ...scenario.skin, ...patch.skin },
        plan: { ...scenario.plan, ...patch.plan },
        aftercare: { ...scenario.aftercare, ...patch.aftercare },
      };
      const parsed = parseScenario(merged);
      const changed = changedNames(scenario, parsed.scenario);
      if (changed.length > 0) history.note(`scenario ${changed.join(' ')}`, moment());
      useScenario(parsed.scenario, parsed.issues);
    },
    applyPatch(patch, found = []) {
      history.note('link', moment());
      const next = { ...INITIAL_STATE, ...statePatch(patch) };
      const { view, theme, lang, labels, quality, palette, layers, cut, comparison, orbit, rendering, stain, stage, parameterOverrides, playing } = next;
      const reparametrised = JSON.stringify(parameterOverrides) !== JSON.stringify(state().parameterOverrides);
      set({ view, theme, lang, labels, quality, palette, layers, cut, comparison, orbit, rendering, stain, stage, parameterOverrides, pass: null, hold: null, stretch: null, selected: null, issues: found });
      useScenario(next.scenario, []);
      set({ day: clampDay(next.scenario.plan, next.day), comparison: comparison && changeComparison(next.scenario.plan, comparison, {}), playing });
      if (reparametrised) runner.schedule();
      if (playing) ticker.start();
    },
    setDay: (day) => moveTo('day', day),
    seek: (day) => moveTo('seek', day),
    play() {
      if (state().playing) return;
      hands.hold.stop();
      const { scenario, day } = state();
      history.note('play', moment());
      const atEnd = day >= clampDay(scenario.plan, Infinity);
      set({ playing: true, ...(atEnd && { day: clampDay(scenario.plan, -Infinity) }) });
      ticker.start();
    },
    pause() {
      if (state().playing) set({ playing: false });
    },
    step(steps) {
      set({ playing: false });
      hands.hold.stop();
      moveTo('step', stepDay(state().scenario.plan, state().day, steps));
    },
    setSpeed: (speed) => set({ speed: Number.isFinite(speed) ? clamp(speed, SPEED_RANGE[0], SPEED_RANGE[1]) : 1 }),
    goTo(view) {
      if (view === state().view && state().orbit === DEFAULT_ORBIT) return;
      history.note('view', moment());
      set({ view, orbit: DEFAULT_ORBIT });
    },
    setOrbit: (orbit) =>
      set({
        orbit: {
          azimuthRad: clamp(orbit.azimuthRad, ...ORBIT_LIMITS.azimuthRad),
          elevationRad: clamp(orbit.elevationRad, ...ORBIT_LIMITS.elevationRad),
          zoom: clamp(orbit.zoom, ...ORBIT_LIMITS.zoom),
        },
      }),
    startPass(index) {
      const session = index ?? presentSession();
      const day = sessionDays(state().scenario.plan)[session];
      if (day === undefined) return;
      hands.hold.stop();
      hands.stretch.stop();
      set({ day, playing: false, pass: { session, seconds: 0, running: true } });
      ticker.start();
    },
    stopPass: () => set({ pass: null }),
    hold: { ...hands.hold, start: (index) => hands.hold.start(() => Math.min(index ?? presentSession(), Math.max(0, state().scenario.plan.sessions - 1))) },
    setDose: (dose) => set({ dose }),
    stretch: {
      ...hands.stretch,
      async start() {
        hands.hold.stop();
        set({ pass: null, playing: false });
        await hands.stretch.start();
      },
    },
    setTheme: (theme) => set({ theme }),
    setLang: (lang) => set({ lang }),
    setLabels: (labels) => set({ labels }),
    select: (selected) => set({ selected }),
    setQuality: (quality) => set({ quality }),
    look: createLookActions(store, (kind) => history.note(kind, moment()), () => hands.hold.stop()),
    setRendering(rendering) {
      set({ rendering: { ...state().rendering, ...rendering } });
      if (rendering.doubt) client.widen();
    },
    setStain: (stain) => set({ stain, stage: { ...state().stage, turning: false } }),
    setStage(stage) {
      const { angleRad, turning } = { ...state().stage, ...stage };
      set({ stage: { angleRad: angleRad % Math.PI, turning } });
      if (turning) ticker.start();
    },
    openLab: (labOpen) => set({ labOpen }),
    setParameterOverrides(overrides) {
      const parameterOverrides = knownOverrides(overrides);
      if (JSON.stringify(parameterOverrides) === JSON.stringify(state().parameterOverrides)) return;
      set({ parameterOverrides });
      runner.schedule();
    },
    dismissIssues: () => set({ issues: [] }),
    undo: () => restore(history.undo(moment())),
    redo: () => restore(history.redo(moment())),
    canUndo: history.canUndo,
    canRedo: history.canRedo,
    cancel: () => runner.cancel(),
    widenRanges: () => client.widen(),
    retry: () => runner.runNow(),
    dispose() {
      ticker.stop();
      runner.dispose();
    },
  };
  runner.runNow();
  if (state().playing) ticker.start();
  return session;
}

/** The part of a patch that is state of the session, under its names. */
function statePatch(patch: SessionPatch): Partial<SessionState> {
  const { mode: _mode, play, ...rest } = patch;
  return { ...rest, ...(play !== undefined && { playing: play }) };
}

/** Names of the fields in which two scenarios differ, so that dragging one slider is one step of undo. */
function changedNames(a: Scenario, b: Scenario): string[] {
  const differing = (left: object, right: object): string[] =>
    Object.keys({ ...left, ...right }).filter(
      (key) => JSON.stringify((left as Record<string, unknown>)[key]) !== JSON.stringify((right as Record<string, unknown>)[key]),
    );
  return [...differing(a.skin, b.skin), ...differing(a.plan, b.plan), ...differing(a.aftercare, b.aftercare), ...(a.seed === b.seed ? [] : ['seed'])];
}

/** Parameters the model knows, inside their plausible range, that differ from the frozen set. */
function knownOverrides(overrides: Readonly<Record<string, number>>): Record<string, number> {
  const known: Record<string, number> = {};
  for (const [name, { value, low, high }] of Object.entries(HEALING_PARAMETERS)) {
    const given = Object.hasOwn(overrides, name) ? overrides[name] : undefined;
    if (given === undefined || !Number.isFinite(given)) continue;
    const used = clamp(given, low, high);
    if (used !== value) known[name] = used;
  }
  return known;
}
