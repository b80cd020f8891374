/** What a link, a set of attributes or a host page may change of a session, already checked; absent = left as it is. */
import type { Scenario } from '@/treatment/scenario';
import type { Comparison } from './comparison';
import type { Cut } from './cut';
import type { Layers } from './layers';
import type { Orbit, Palette, Quality, RenderingSwitches, Stain, Theme, ViewName } from './sessionTypes';

export const MODES = ['explore', 'story', 'learn', 'clinic', 'kiosk', 'embed'] as const;
export type Mode = (typeof MODES)[number];

export interface SessionPatch {
  readonly mode?: Mode;
  readonly stain?: Stain;
  readonly scenario?: Scenario;
  readonly day?: number;
  readonly view?: ViewName;
  readonly play?: boolean;
  readonly lang?: string;
  readonly theme?: Theme;
  readonly quality?: Quality;
  readonly labels?: boolean;
  readonly palette?: Palette;
  readonly comparison?: Comparison;
  readonly layers?: Layers;
  readonly cut?: Cut | null;
  readonly orbit?: Orbit;
  readonly rendering?: RenderingSwitches;
  readonly parameterOverrides?: Readonly<Record<string, number>>;
}

/** Fields that may be written while a patch is put together. */
export type SessionPatchDraft = { -readonly [K in keyof SessionPatch]: SessionPatch[K] };

export const DEFAULT_ORBIT: Orbit = { azimuthRad: 0, elevationRad: 0, zoom: 1 };

export const DEFAULT_RENDERING: RenderingSwitches = {
  fibres: true,
  vessels: true,
  redness: true,
  cells: true,
  fibreShare: 1,
  exaggerateEpidermis: true,
  doubt: false,
};

export const ORBIT_LIMITS: Readonly<Record<keyof Orbit, readonly [number, number]>> = {
  azimuthRad: [-Math.PI, Math.PI],
  elevationRad: [-Math.PI / 2, Math.PI / 2],
  zoom: [0.04, 8],
};
