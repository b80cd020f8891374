/** Constants of what happens at the surface (`surface.ts`): channel, epidermis, barrier, crust and redness. */
import { quantity } from './parameterTable';

export const SURFACE_PARAMETERS = {
  lumenRecoilShare: quantity(0.9, 0.5, 0.95, '1', 'illustrative', 'model-3.5'),
  lumenRelaxHours: quantity(2, 1, 3, 'h', 'illustrative', 'model-3.5'),
  lumenRelaxedShare: quantity(0.7, 0.3, 0.8, '1', 'illustrative', 'model-3.5'),
  plugHours: quantity(6, 3, 12, 'h', 'illustrative', 'model-3.5'),
  clotFormingMinutes: quantity(6, 2, 10, 'min', 'illustrative', 'H-32'),
  keratinocyteSpeedUmPerHour: quantity(7, 5, 12, 'µm/h', 'fitted', 'paper-stumpp-2009'),
  keratinocyteLagHours: quantity(4, 2, 8, 'h', 'fitted', 'paper-stumpp-2009'),
  keratinocyteAgeSlope: quantity(0.2, 0.05, 0.35, '1', 'illustrative', 'H-03'),
  cornifyHours: quantity(12, 6, 30, 'h', 'illustrative', 'H-01'),
  cornifyPhototypeSlope: quantity(0.3, 0, 0.45, '1', 'measured', 'H-02'),
  cornifyDryFactor: quantity(1.25, 1, 1.6, '1', 'illustrative', 'model-3.5'),
  crustOnsetDays: quantity(0.5, 0.3, 1, 'd', 'illustrative', 'H-41'),
  crustShedDays: quantity(3.5, 3, 5, 'd', 'illustrative', 'H-41'),
  crustGoneDays: quantity(6.5, 5, 8, 'd', 'illustrative', 'H-41'),
  lumenRefillDays: quantity(120, 90, 180, 'd', 'illustrative', 'model-3.5'),
  erythemaFromInflammation: quantity(7, 3, 12, 'Δa*/d', 'illustrative', 'model-3.5'),
  erythemaPulse: quantity(7, 4, 12, 'Δa*', 'illustrative', 'model-3.5'),
  erythemaPulseDays: quantity(0.25, 0.1, 0.5, 'd', 'illustrative', 'H-08'),
  erythemaDays: quantity(0.7, 0.5, 1.5, 'd', 'illustrative', 'H-09'),
  erythemaPhototypeSlope: quantity(0.45, 0.2, 0.7, '1', 'illustrative', 'model-3.10'),
  erythemaReachUm: quantity(350, 200, 600, 'µm', 'illustrative', 'model-3.5'),
} as const;
