/**
 * Puts a session, its picture and its interface into an element, and takes them out again. Picture and interface are fetched
 * while the worker already simulates. Without WebGL 2 the interface stands alone, with a still.
 */
import type { SceneHandle } from '@/scene/mountScene';
import type { Session } from '@/session/createSession';
import { createPicturePort } from '@/session/picturePort';
import { createStatsReader, type ViewerStats } from './viewerStats';
import { offersWebGl2 } from './webGl';

export interface ViewerParts {
  /** Null while the picture is being fetched, and where there is no WebGL 2. */
  readonly scene: SceneHandle | null;
  stats(): ViewerStats;
  dispose(): void;
}

export interface ViewerListeners {
  /** True = the picture for the present (scenario, day, view, size) is final and nothing is pending. */
  readonly onSettled: (settled: boolean) => void;
  readonly onContextLost: () => void;
  readonly onContextRestored: () => void;
}

const STILL_URL = './still.jpg';
/** Longest time that the panels wait for the picture. */
const PICTURE_FIRST_MS = 2500;

export function mountViewer(element: HTMLElement, session: Session, listeners: ViewerListeners): ViewerParts {
  const host = document.createElement('div');
  host.className = 'dermis-interface';
  const stage = document.createElement('div');
  stage.className = 'dermis-stage';
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  stage.append(canvas);
  element.append(host, stage);
  // Painting the panels would hold up the first picture, above all where the processor draws both (see `states.css`).
  host.dataset['awaitsPicture'] = '';
  const revealPanels = (): void => void delete host.dataset['awaitsPicture'];
  const revealTimer = setTimeout(revealPanels, PICTURE_FIRST_MS);

  const createStats = () => createStatsReader(session.store.getState, () => scene?.createStatsReader() ?? null);
  const stats = createStats();
  const port = createPicturePort();
  let disposed = false;
  let scene: SceneHandle | null = null;
  let disposeUi = (): void => undefined;
  let stopWaiting = (): void => undefined;

  async function mountInterface(withPicture: boolean): Promise<void> {
    const { mountUi } = await import('@/ui/mountUi');
    if (disposed) return;
    disposeUi();
    // A reader of the Lab's own: what it shows must not be missing from what the host reads.
    const readForLab = createStats();
    disposeUi = mountUi(host, session, { stage: withPicture ? stage : null, port, stillUrl: STILL_URL, stats: () => ({ ...readForLab() }) }).dispose;
  }

  async function mountAll(): Promise<void> {
    if (offersWebGl2()) {
      const fetched = import('@/scene/mountScene');
      await mountInterface(true);
      const { mountScene } = await fetched;
      if (disposed) return;
      try {
        scene = mountScene(canvas, session.store, { ...listeners, port, hand: session.hold, stretch: session.stretch, onFirstPicture: revealPanels });
        scene.onSettledChange(listeners.onSettled);
        return;
      } catch {
        // The probe had a context, the picture got none (too many on the page): as if there were no WebGL 2.
      }
    }
    revealPanels();
    await mountInterface(false);
    if (disposed) return;
    stage.remove();
    stopWaiting = followSession(session, listeners.onSettled);
  }

  void mountAll();

  return {
    get scene() {
      return scene;
    },
    stats,
    dispose() {
      if (disposed) return;
      disposed = true;
      clearTimeout(revealTimer);
      stopWaiting();
      scene?.dispose();
      disposeUi();
      host.remove();
      stage.remove();
    },
  };
}

/** Without a picture, what can be final is the simulation: the text and the chart. */
function followSession({ store }: Session, onSettled: (settled: boolean) => void): () => void {
  const tell = (): void => {
    const { phase, playing } = store.getState();
    onSettled(phase === 'ready' && !playing);
  };
  tell();
  return store.subscribe(tell);
}
