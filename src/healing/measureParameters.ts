/** Constants that turn model states into measures (`computeMeasures.ts`), and the scale table of cells. */
import { quantity } from './parameterTable';

export const MEASURE_PARAMETERS = {
  neutrophilsPerMm3: quantity(2500, 500, 10000, '1/mm³', 'illustrative', 'model-3.3', 'Neutrophils of a reference puncture at their peak'),
  macrophagesPerMm3: quantity(2500, 1500, 4000, '1/mm³', 'illustrative', 'model-3.3', 'Macrophages of a reference puncture at their peak'),
  fibroblastsPerMm3: quantity(2500, 1250, 4000, '1/mm³', 'illustrative', 'model-3.3', 'Activated fibroblasts above rest of a reference puncture at their peak'),
  cellHaloUm: quantity(200, 150, 300, 'µm', 'illustrative', 'model-3.10', 'Radius around a puncture that its cells occupy'),
  bleedingMinutes: quantity(4, 3, 8, 'min', 'illustrative', 'H-32', 'Fading of pin-point bleeding'),
  openHoleShare: quantity(0.06, 0.03, 0.12, '1', 'illustrative', 'H-01', 'Free width, as share of the needle radius, at which half of the holes count as closed'),
  waterLossOpen: quantity(60, 30, 120, '1', 'illustrative', 'model-3.5', 'Water loss through a bare hole, intact skin = 1'),
  waterLossUncornified: quantity(20, 10, 40, '1', 'illustrative', 'model-3.5', 'Water loss through covered but not cornified skin, intact = 1'),
  perfusionFromInflammation: quantity(0.9, 0.4, 1.8, '1', 'illustrative', 'model-3.10', 'Rise of blood flow with the mean inflammatory signal'),
  perfusionPulse: quantity(0.8, 0.4, 1.5, '1', 'illustrative', 'model-3.10', 'Immediate rise of blood flow'),
  perfusionPulseDays: quantity(0.3, 0.15, 0.6, 'd', 'illustrative', 'model-3.10', 'Fading of the immediate rise'),
  vesselGrowth: quantity(0.28, 0.12, 0.5, '1/d', 'illustrative', 'H-21', 'Sprouting under repair macrophages and fibroblasts'),
  vesselCeiling: quantity(3, 2, 4, '1', 'illustrative', 'H-21', 'Largest vessel density in the halo'),
  vesselPruning: quantity(0.09, 0.05, 0.15, '1/d', 'illustrative', 'H-22', 'Pruning of vessels without growth signal'),
  oedemaRate: quantity(0.13, 0.06, 0.25, 'mm/d', 'illustrative', 'model-3.10', 'Swelling driven by inflammation while vessels leak'),
  oedemaDays: quantity(1.0, 0.8, 1.5, 'd', 'illustrative', 'model-3.10', 'Draining of swelling'),
  epidermalThickeningRate: quantity(0.02, 0.005, 0.05, '1/d', 'illustrative', 'O-01', 'Thickening of the living epidermis under fibroblast growth factors'),
  epidermalThickeningDays: quantity(30, 20, 60, 'd', 'illustrative', 'model-3.10', 'Return of the epidermis to its thickness'),
  epidermalThickeningCap: quantity(0.4, 0.2, 0.6, '1', 'measured', 'O-01', 'Largest thickening of the living epidermis'),
  tropoelastinRise: quantity(0.5, 0.1, 1.2, '1', 'illustrative', 'O-06', 'Rise of elastin synthesis per remodelling fibroblast'),
  strengthImmature: quantity(0.2, 0.1, 0.4, '1', 'illustrative', 'model-3.10', 'Strength of new collagen from immature cross-links'),
  strengthMature: quantity(0.8, 0.6, 0.9, '1', 'illustrative', 'model-3.10', 'Strength of new collagen from mature cross-links'),
} as const;
