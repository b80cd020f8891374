/**
 * Leads the scene from one stain to another: fetches the stains when one is first chosen, waits for the densities that they
 * colour, washes the new dye in, and lets go of everything on the card once the illustration is back.
 */
import type { Object3D } from 'three';
import type { Stain } from '@/session/sessionTypes';
import type { Stains } from './stains';
import type { StainedTissue } from './tissueMaps';

export interface StainDirector {
  follow(stain: Stain): void;
  /** Before each frame. */
  step(scene: Object3D, nowMs: number, stageRad: number): void;
  /** What is shown is not yet what is wanted. */
  readonly busy: boolean;
}

export interface StainDirectorParts {
  /** Densities of the tissue that is shown; null until they are baked. */
  readonly stained: () => StainedTissue | null;
  readonly reducedMotion: () => boolean;
  /** Something changed outside a frame. */
  readonly onChange: () => void;
  readonly fetchStains?: () => Promise<Stains>;
}

const fetchThem = async (): Promise<Stains> => (await import('./stains')).createStains();

export function createStainDirector({ stained, reducedMotion, onChange, fetchStains = fetchThem }: StainDirectorParts): StainDirector {
  let stains: Stains | null = null;
  let fetching = false;
  let wanted: Stain = 'illustration';
  let shown: Stain = 'illustration';
  let washing = false;
  let assigned: StainedTissue | null = null;

  const assign = (next: StainedTissue | null): void => {
    if (next === assigned) return;
    // The card's copy goes; the bytes stay.
    assigned?.front.dispose();
    assigned?.right.dispose();
    assigned?.detail?.dispose();
    assigned = next;
    stains?.assign(next);
  };

  return {
    get busy() {
      return wanted !== shown || washing;
    },
    follow(next) {
      wanted = next;
      if (next === 'illustration' || stains || fetching) return;
      fetching = true;
      const end = (): void => {
        fetching = false;
        onChange();
      };
      void fetchStains().then(
        (arrived) => {
          stains = arrived;
          end();
        },
        () => {
          // Without them the illustration stays; the next choice tries again.
          shown = wanted;
          end();
        },
      );
    },
    step(scene, nowMs, stageRad) {
      if (!stains || (wanted === 'illustration' && shown === 'illustration' && !washing)) return;
      const tissue = stained();
      if (wanted !== 'illustration' && tissue) assign(tissue);
      if (wanted !== shown && (wanted === 'illustration' || tissue)) {
        stains.prepare(scene);
        stains.show(wanted, nowMs, reducedMotion());
        shown = wanted;
      }
      stains.prepare(scene);
      washing = stains.step(nowMs, stageRad);
      if (shown === 'illustration' && !washing) assign(null);
    },
  };
}
