/**
 * The custom element `<dermis-viewer>`: a session, its picture and its interface behind attributes, methods and events. It may
 * be removed and put back, or moved: what it showed comes back. With the attribute `follow-address` it takes its state from
 * the page's link and writes it there.
 *
 * `data-settled="true"` says that the picture for the present (scenario, day, view, size) is final and nothing is pending.
 */
import { measureAt, type MeasureAt } from '@/healing/measureAt';
import { createSession, type ScenarioPatch, type Session } from '@/session/createSession';
import { awaitsLinkState, loadLinkState } from '@/session/lateLinkState';
import { formatLink, linkEntries } from '@/session/link';
import { parseParameters, type ParsedParameters } from '@/session/parseParameters';
import { VIEWS, type ViewName } from '@/session/sessionTypes';
import type { Scenario } from '@/treatment/scenario';
import { addressEntries, followAddress, type OuterState } from './addressLink';
import { applyAttribute, attributeEntries, LINK_NAMES } from './attributes';
import { heroStrikeSeconds } from './heroStrike';
import { mountViewer, type ViewerParts } from './mountViewer';
import { tell, tellOfSession } from './viewerEvents';
import type { ViewerStats } from './viewerStats';

/** Importing this module where there is no page (a server) must not fail. */
const Base: typeof HTMLElement = globalThis.HTMLElement ?? class {};

export interface SnapshotRequest {
  readonly width: number;
  readonly height: number;
  readonly type?: 'image/png' | 'image/jpeg' | 'image/webp';
}

interface Life {
  readonly session: Session;
  readonly parts: ViewerParts;
  readonly end: () => void;
}

export class DermisViewer extends Base {
  static readonly observedAttributes = LINK_NAMES;

  #life: Life | null = null;
  #outer: OuterState = {};
  /** The link of what was shown when the element was taken out. */
  #resume: string | null = null;
  #becomeReady = (): void => undefined;
  #ready = this.#newReady();

  /** Resolves when the first picture is final; without WebGL 2, when text and chart are. */
  get ready(): Promise<void> {
    return this.#ready;
  }

  get scenario(): Scenario {
    return this.#session.store.getState().scenario;
  }

  get day(): number {
    return this.#session.store.getState().day;
  }

  /** Untrusted values are allowed: what cannot be used is told by `dermis-issue`. */
  setScenario(patch: ScenarioPatch): void {
    this.#session.setScenario(patch);
  }

  seek(day: number): void {
    this.#session.seek(Number(day));
  }

  play(): void {
    this.#session.play();
  }

  pause(): void {
    this.#session.pause();
  }

  goTo(view: ViewName): void {
    if (!VIEWS.includes(view)) throw new RangeError(`there is no view "${view}"; the views are ${VIEWS.join(', ')}`);
    this.#session.goTo(view);
  }

  /** Shows a session's needle pass, held: at a moment of its slow clock, or when the needle in the front cut is deepest. */
  showPass(session: number, seconds?: number): void {
    const { store, startPass } = this.#session;
    const { healing } = store.getState();
    if (!healing) throw new Error('Nothing is simulated yet: wait for `ready`.');
    startPass(session);
    store.setState(({ pass }) => ({ pass: pass && { ...pass, seconds: seconds ?? heroStrikeSeconds(healing, session), running: false } }));
  }

  /** Shows the block pulled to a stretch (1..1.25), or some seconds of its own time after it was let go from there; held. Null ends it. */
  async showStretch(stretch: number | null, secondsAfter?: number): Promise<void> {
    const { stretch: test } = this.#session;
    if (stretch === null) return test.stop();
    await test.start();
    test.showAt(Number(stretch), secondsAfter);
  }

  /** Every measure on a day with its range; null until the first simulation is done. */
  measures(day: number = this.day): Record<string, MeasureAt> | null {
    const series = this.#session.store.getState().measures;
    if (!series) return null;
    return Object.fromEntries(Object.keys(series.values).map((name) => [name, measureAt(series, name, day) as MeasureAt]));
  }

  /** The present picture without the interface, at any size. */
  snapshot({ width, height, type = 'image/png' }: SnapshotRequest): Promise<Blob> {
    const scene = this.#life?.parts.scene;
    if (!scene) return Promise.reject(new Error('There is no picture: wait for `ready`, and see whether the browser has WebGL 2.'));
    return scene.snapshot({ width, height, type });
  }

  stats(): ViewerStats {
    return this.#living.parts.stats();
  }

  /** The link's fragment that restores what is shown. */
  link(): string {
    return formatLink({ ...this.#session.store.getState(), ...this.#outer });
  }

  /** Gives everything back. Putting the element into a page again starts it anew with what it showed. */
  dispose(): void {
    if (!this.#life) return;
    this.#resume = this.link();
    this.#life.end();
    this.#life = null;
    delete this.dataset['settled'];
    this.#ready = this.#newReady();
  }

  connectedCallback(): void {
    if (this.#life) return;
    const opening = this.#openingEntries();
    if (!awaitsLinkState(opening)) this.#life = this.#begin(parseParameters(opening));
    else
      void loadLinkState().then(() => {
        if (this.isConnected) this.connectedCallback();
      });
  }

  disconnectedCallback(): void {
    // A move takes the element out and puts it back in one go: that is no reason to start anew.
    queueMicrotask(() => {
      if (!this.isConnected) this.dispose();
    });
  }

  attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    if (this.#life && value !== null && value !== before) applyAttribute(this.#life.session, name, value);
  }

  get #living(): Life {
    if (!this.#life) throw new Error('This <dermis-viewer> is not up: put it into the document and wait for `ready`.');
    return this.#life;
  }

  get #session(): Session {
    return this.#living.session;
  }

  #newReady(): Promise<void> {
    return new Promise((resolve) => {
      this.#becomeReady = resolve;
    });
  }

  get #followsAddress(): boolean {
    return this.hasAttribute('follow-address');
  }

  #begin(opening: ParsedParameters): Life {
    this.#keepOuter(opening);
    const session = createSession({ patch: opening.patch, issues: opening.issues });
    const stopTelling = tellOfSession(this, session);
    const stopFollowing = this.#followsAddress ? followAddress(session, () => this.#outer, (parsed) => this.#keepOuter(parsed)) : () => undefined;
    void this.#ready.then(() => {
      performance.mark('dermis-settled');
      tell(this, 'dermis-ready');
    });
    const parts = mountViewer(this, session, {
      onSettled: (settled) => this.#setSettled(settled),
      onContextLost: () => tell(this, 'dermis-contextlost'),
      onContextRestored: () => tell(this, 'dermis-contextrestored'),
    });
    const end = (): void => {
      stopFollowing();
      stopTelling();
      parts.dispose();
      session.dispose();
    };
    return { session, parts, end };
  }

  /** What it opens with: what it last showed, else its attributes, and above them the address that it follows. */
  #openingEntries(): [string, string][] {
    if (this.#resume !== null) return linkEntries('', this.#resume);
    return this.#followsAddress ? [...attributeEntries(this), ...addressEntries()] : attributeEntries(this);
  }

  #keepOuter({ patch: { mode } }: ParsedParameters): void {
    this.#outer = { ...(mode && { mode }) };
  }

  #setSettled(settled: boolean): void {
    if (!settled) {
      delete this.dataset['settled'];
      return;
    }
    this.dataset['settled'] = 'true';
    this.#life?.session.widenRanges();
    this.#becomeReady();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dermis-viewer': DermisViewer;
  }
}
