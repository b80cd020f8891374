/** Constants of the new matrix (`matrix.ts`), of how much of it there is (`scale.ts`) and of the elastin chain. */
import { quantity } from './parameterTable';

export const MATRIX_PARAMETERS = {
  earlyRemovalRate: quantity(0.01, 0.005, 0.02, '1/d', 'fitted', 'model-3.6', 'Removal of young, weakly bound collagen'),
  slowRemovalRate: quantity(0.0004, 0.0001, 0.001, '1/d', 'illustrative', 'model-3.6', 'Lasting slow loss of new collagen'),
  immatureCrossLinkRate: quantity(0.0555556, 0.035, 0.09, '1/d', 'fitted', 'model-3.6', 'Forming of immature cross-links, time constant 18 d'),
  matureCrossLinkRate: quantity(0.0019, 0.0013, 0.0026, '1/d', 'fitted', 'model-4.1', 'Forming of mature cross-links: about a quarter of native at 6 months'),
  collagenaseFromNeutrophils: quantity(0.02, 0.01, 0.04, '1/d', 'illustrative', 'model-3.6', 'Collagen removal by neutrophil enzymes at their peak'),
  collagenaseFromMacrophages: quantity(0.006, 0.002, 0.012, '1/d', 'illustrative', 'model-3.6', 'Collagen removal by inflammatory macrophages at their peak'),
  typeIIIShareEarly: quantity(0.45, 0.38, 0.5, '1', 'measured', 'model-4.1', 'Type III share of collagen laid in the first days'),
  typeIIIShareLate: quantity(0.36, 0.3, 0.4, '1', 'measured', 'model-4.1', 'Type III share of collagen laid later'),
  typeIIIShareDays: quantity(4, 2, 7, 'd', 'fitted', 'model-3.6', 'Time over which the laid share falls from early to late'),
  typeIIIShareNative: quantity(0.2, 0.12, 0.25, '1', 'illustrative', 'H-29', 'Type III share of normal adult dermis'),
  typeIIIExchangeRate: quantity(0.0016, 0.001, 0.004, '1/d', 'fitted', 'model-4.1', 'Exchange of type III excess for type I, half-life 14 months'),
  coreRefill: quantity(0.9, 0.75, 1, '1', 'illustrative', 'model-3.3', 'Native density to which the core of one isolated channel refills in young skin'),
  netGainPerSession: quantity(0.045, 0.0, 0.09, '1', 'illustrative', 'model-3.3', 'Collagen beyond refill per session at 200 punctures per cm²: the least certain number of the model'),
  referenceDensityPerCm2: quantity(200, 150, 300, '1/cm²', 'illustrative', 'model-3.3', 'Density at which the net gain is stated'),
  collagenCeiling: quantity(1.25, 1.1, 1.4, '1', 'illustrative', 'model-3.3', 'Collagen density at which deposition stops, in native densities'),
  keptAfterDays: quantity(180, 150, 220, 'd', 'illustrative', 'model-3.3', 'Age at which refill and net gain are counted'),
  relaxedLumenShare: quantity(0.5, 0.4, 0.7, '1', 'measured', 'D-06', 'Radius of the channel after elastic recoil, as share of the needle radius'),
  taperVolumeShare: quantity(0.5, 0.33, 0.8, '1', 'illustrative', 'H-43', 'Volume of the tapered channel, as share of a cylinder'),
  depositionUpperReticular: quantity(0.85, 0.7, 1, '1', 'illustrative', 'model-3.4', 'Deposition in the upper reticular dermis, papillary = 1'),
  depositionDeepReticular: quantity(0.7, 0.5, 1, '1', 'illustrative', 'model-3.4', 'Deposition in the deep reticular dermis, papillary = 1'),
  elastinFromFibroblasts: quantity(0.15, 0.05, 0.3, '1', 'illustrative', 'model-3.6', 'Elastin precursor of secretory fibroblasts, remodeller = 1'),
  elastinDelayDays: quantity(150, 110, 200, 'd', 'fitted', 'model-4.1', 'Mean delay of the four-stage chain from precursor to elastic fibre'),
  elastinOfNewCollagen: quantity(0.045, 0.02, 0.08, '1', 'illustrative', 'model-3.6', 'Elastic fibres finally formed, as share of new collagen'),
  elastinNative: quantity(0.04, 0.02, 0.06, '1', 'illustrative', 'model-3.6', 'Native elastin, as share of native collagen'),
} as const;
