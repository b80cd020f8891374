/** Constants of what happens at the surface (`surface.ts`): channel, epidermis, barrier, crust and redness. */
import { quantity } from './parameterTable';

export const SURFACE_PARAMETERS = {
  lumenRecoilShare: quantity(0.9, 0.5, 0.95, '1', 'illustrative', 'model-3.5', 'Radius between the channel walls just after the needle has left, as share of the needle radius; recoil to half (D-06, rat) follows within hours'),
  lumenRelaxHours: quantity(2, 1, 3, 'h', 'illustrative', 'model-3.5', 'Time constant with which the channel walls creep together'),
  lumenRelaxedShare: quantity(0.7, 0.3, 0.8, '1', 'illustrative', 'model-3.5', 'Width that remains between the walls, as share of the recoiled width'),
  plugHours: quantity(6, 3, 12, 'h', 'illustrative', 'model-3.5', 'Filling of the channel with clot, cells and fluid'),
  clotFormingMinutes: quantity(6, 2, 10, 'min', 'illustrative', 'H-32', 'Forming of the fibrin plug'),
  keratinocyteSpeedUmPerHour: quantity(7, 5, 12, 'µm/h', 'fitted', 'paper-stumpp-2009', 'Advance of the epidermal edge over the channel'),
  keratinocyteLagHours: quantity(4, 2, 8, 'h', 'fitted', 'paper-stumpp-2009', 'Delay before the edge moves'),
  keratinocyteAgeSlope: quantity(0.2, 0.05, 0.35, '1', 'illustrative', 'H-03', 'Slowing of the edge between 24 and 80 years; only its direction was measured'),
  cornifyHours: quantity(12, 6, 30, 'h', 'illustrative', 'H-01', 'Return of the horny layer once the gap is closed'),
  cornifyPhototypeSlope: quantity(0.3, 0, 0.45, '1', 'measured', 'H-02', 'Longer return in phototype VI than in I'),
  cornifyDryFactor: quantity(1.25, 1, 1.6, '1', 'illustrative', 'model-3.5', 'Longer return of the horny layer in dry skin; half of the excess in combination skin'),
  crustOnsetDays: quantity(0.5, 0.3, 1, 'd', 'illustrative', 'H-41', 'A micro-crust begins to show'),
  crustShedDays: quantity(3.5, 3, 5, 'd', 'illustrative', 'H-41', 'Micro-crusts begin to fall'),
  crustGoneDays: quantity(6.5, 5, 8, 'd', 'illustrative', 'H-41', 'Micro-crusts are gone'),
  lumenRefillDays: quantity(120, 90, 180, 'd', 'illustrative', 'model-3.5', 'Age by which new matrix fills the channel of an isolated puncture'),
  erythemaFromInflammation: quantity(7, 3, 12, 'Δa*/d', 'illustrative', 'model-3.5', 'Redness driven by the inflammatory signal'),
  erythemaPulse: quantity(7, 4, 12, 'Δa*', 'illustrative', 'model-3.5', 'Immediate flare (histamine) at a puncture of reference size'),
  erythemaPulseDays: quantity(0.25, 0.1, 0.5, 'd', 'illustrative', 'H-08', 'Fading of the immediate flare'),
  erythemaDays: quantity(0.7, 0.5, 1.5, 'd', 'illustrative', 'H-09', 'Fading of redness once its cause has gone'),
  erythemaPhototypeSlope: quantity(0.45, 0.2, 0.7, '1', 'illustrative', 'model-3.10', 'Redness hidden by pigment in phototype VI, phototype I = 0'),
  erythemaReachUm: quantity(350, 200, 600, 'µm', 'illustrative', 'model-3.5', 'Radius of the red halo of one puncture'),
} as const;
