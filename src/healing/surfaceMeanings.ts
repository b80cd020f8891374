/** What each constant of `surfaceParameters.ts` is, in one plain sentence. Loaded by whoever prints it, never by a simulation. */
import type { SURFACE_PARAMETERS } from './surfaceParameters';

export const SURFACE_MEANINGS: Readonly<Record<keyof typeof SURFACE_PARAMETERS, string>> = {
  lumenRecoilShare: 'Radius between the channel walls just after the needle has left, as share of the needle radius; recoil to half (D-06, rat) follows within hours',
  lumenRelaxHours: 'Time constant with which the channel walls creep together',
  lumenRelaxedShare: 'Width that remains between the walls, as share of the recoiled width',
  plugHours: 'Filling of the channel with clot, cells and fluid',
  clotFormingMinutes: 'Forming of the fibrin plug',
  keratinocyteSpeedUmPerHour: 'Advance of the epidermal edge over the channel',
  keratinocyteLagHours: 'Delay before the edge moves',
  keratinocyteAgeSlope: 'Slowing of the edge between 24 and 80 years; only its direction was measured',
  cornifyHours: 'Return of the horny layer once the gap is closed',
  cornifyPhototypeSlope: 'Longer return in phototype VI than in I',
  cornifyDryFactor: 'Longer return of the horny layer in dry skin; half of the excess in combination skin',
  crustOnsetDays: 'A micro-crust begins to show',
  crustShedDays: 'Micro-crusts begin to fall',
  crustGoneDays: 'Micro-crusts are gone',
  lumenRefillDays: 'Age by which new matrix fills the channel of an isolated puncture',
  erythemaFromInflammation: 'Redness driven by the inflammatory signal',
  erythemaPulse: 'Immediate flare (histamine) at a puncture of reference size',
  erythemaPulseDays: 'Fading of the immediate flare',
  erythemaDays: 'Fading of redness once its cause has gone',
  erythemaPhototypeSlope: 'Redness hidden by pigment in phototype VI, phototype I = 0',
  erythemaReachUm: 'Radius of the red halo of one puncture',
};
