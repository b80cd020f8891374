/** The stills as they were made: what every check reads. A selection of stills gets the checks it can have. */
import type { Quality } from '@/session/sessionTypes';
import type { Picture } from '../../support/image';
import type { Overlay } from '../../support/overlay';
import { lightnessOf, type Plane } from '../../support/plane';
import type { StillCase } from '../stillCase';
import { stillGeometry, type StillGeometry } from '../stillGeometry';
import type { RimHeights } from '../surfaceProbe';

export interface MadeStills {
  readonly cases: readonly StillCase[];
  readonly quality: Quality;
  /** By name of the still. */
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly supersampled: ReadonlyMap<string, Picture>;
  readonly rims: ReadonlyMap<string, RimHeights>;
  /** Stills taken again by another browser after a detour in time: bytes that differ. */
  readonly again: ReadonlyMap<string, number>;
  /** What stood over the picture, of stills that show the whole page. */
  readonly overlays: ReadonlyMap<string, Overlay>;
}

/** A still that is measured: its picture, its lightness, and where true places stand in it. */
export interface MeasuredStill {
  readonly still: StillCase;
  readonly picture: Picture;
  readonly lightness: Plane;
  readonly geometry: StillGeometry;
}

/** Null when it was not made. */
export function measured({ cases, pictures, rims }: MadeStills, name: string): MeasuredStill | null {
  const still = cases.find((one) => one.name === name);
  const picture = pictures.get(name);
  if (!still || !picture) return null;
  return { still, picture, lightness: lightnessOf(picture), geometry: stillGeometry(still, picture.width, picture.height, rims.get(name) ?? null) };
}
