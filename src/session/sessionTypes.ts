/** What the scene and the interface share: one state, written by actions, read by both. No three, no React in here. */
import type { EncodedHealing } from '@/encoding/encodedHealing';
import type { MeasureSeries } from '@/healing/measures';
import type { Issue } from '@/lib/issue';
import type { StructureName } from '@/skin/structureNames';
import type { Scenario } from '@/treatment/scenario';
import type { Comparison } from './comparison';
import type { Cut } from './cut';
import type { HoldState } from './holdDevice';
import type { Layers } from './layers';
import type { StretchState } from './stretchActions';

export const VIEWS = ['block', 'needle', 'channel', 'fibres', 'surface'] as const;
export type ViewName = (typeof VIEWS)[number];

/** The user's own turn and zoom on top of the authored view; zeros and 1 = the authored view itself. */
export interface Orbit {
  readonly azimuthRad: number;
  readonly elevationRad: number;
  readonly zoom: number;
}

export const QUALITIES = ['auto', 'low', 'medium', 'high'] as const;
export type Quality = (typeof QUALITIES)[number];

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Colours of the illustration: natural, or fibres and tissue set farther apart. */
export const PALETTES = ['natural', 'separated'] as const;
export type Palette = (typeof PALETTES)[number];

/** How the cut is shown: as drawn, or as a section of it would look under the dyes of histology. */
export const STAINS = ['illustration', 'he', 'masson', 'herovici', 'elastic', 'polarised'] as const;
export type Stain = (typeof STAINS)[number];

/** The microscope's stage under crossed polarisers. */
export interface MicroscopeStage {
  readonly angleRad: number;
  /** Turns slowly; never unasked. */
  readonly turning: boolean;
}

/** Switches of the picture; the defaults are in `sessionPatch.ts`. */
export interface RenderingSwitches {
  readonly fibres: boolean;
  readonly vessels: boolean;
  readonly redness: boolean;
  readonly cells: boolean;
  /** Share of the drawable fibres, 0..1. */
  readonly fibreShare: number;
  /** Depth exaggeration of the epidermis in the block view: true = ×2.5, false = true scale. */
  readonly exaggerateEpidermis: boolean;
  /** New fibres drawn by how sure they are: those that only the upper end of the range holds as outlines. */
  readonly doubt: boolean;
}

/** A structure that somebody asked about; `at` = where in the skin, null = anywhere (chosen from a list or by its label). `fibre` = the one of the encoded healing that is followed. */
export interface Selection {
  readonly structure: StructureName;
  readonly at: { readonly xMm: number; readonly depthMm: number; readonly zMm: number } | null;
  readonly fibre?: number;
}

/** What the surface shows of a session's punctures: nothing, how evenly they cover it, how deep they are. */
export const DOSE_VIEWS = ['off', 'coverage', 'depth'] as const;
export type DoseView = (typeof DOSE_VIEWS)[number];

export type SimulationPhase = 'simulating' | 'ready' | 'failed';

export interface SessionState {
  readonly scenario: Scenario;
  /** Model parameters changed in the Lab, by name; empty = the frozen set. */
  readonly parameterOverrides: Readonly<Record<string, number>>;
  /** What could not be used of the last untrusted input (link, attribute, file); shown until dismissed. */
  readonly issues: readonly Issue[];
  readonly day: number;
  readonly playing: boolean;
  /** Multiplies the playback rate; 1 = the whole year in about a minute. */
  readonly speed: number;
  /** The needle pass on its own slow clock, null when it is not shown. */
  readonly pass: { readonly session: number; readonly seconds: number; readonly running: boolean } | null;
  /** The device in the visitor's hand, null when it is not held. */
  readonly hold: HoldState | null;
  readonly dose: DoseView;
  /** The block under a pull, null when the stretch test is not shown. */
  readonly stretch: StretchState | null;
  readonly view: ViewName;
  readonly orbit: Orbit;
  readonly theme: Theme;
  readonly lang: string;
  readonly labels: boolean;
  readonly selected: Selection | null;
  readonly comparison: Comparison | null;
  readonly palette: Palette;
  readonly layers: Layers;
  /** Where the visitor has cut the block; null = at its own front face. */
  readonly cut: Cut | null;
  readonly quality: Quality;
  readonly rendering: RenderingSwitches;
  readonly stain: Stain;
  readonly stage: MicroscopeStage;
  readonly labOpen: boolean;
  readonly phase: SimulationPhase;
  /** 0..1 while simulating. */
  readonly progress: number;
  readonly failure: string | null;
  /** The last finished simulation; stays (with the old scenario's picture) while the next one runs. */
  readonly healing: EncodedHealing | null;
  readonly measures: MeasureSeries | null;
  /** Counters and timings for stats(). */
  readonly simulations: number;
  readonly simulateMs: number;
  readonly encodeMs: number;
  readonly punctures: number;
}
