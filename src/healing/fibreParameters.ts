/** Constants of the fibroblasts that lay the new fibres: where they start (`fibroblasts.ts`), how they crawl (`walk.ts`). */
import { quantity } from './parameterTable';

export const FIBRE_PARAMETERS = {
  fibroblastsPerPuncture: quantity(12, 4, 24, '1', 'illustrative', 'model-3.7'),
  fibroblastsPerCutPuncture: quantity(96, 24, 160, '1', 'illustrative', 'model-3.7'),
  fibroblastsAtHeroPuncture: quantity(420, 96, 512, '1', 'illustrative', 'model-3.7'),
  remodellerAgentShare: quantity(0.2, 0.1, 0.3, '1', 'illustrative', 'model-3.7'),
  vertexSpacingUm: quantity(30, 25, 35, 'µm', 'illustrative', 'model-3.7'),
  fibroblastSpeedLow: quantity(35, 20, 60, 'µm/d', 'illustrative', 'model-3.7'),
  fibroblastSpeedHigh: quantity(80, 50, 110, 'µm/d', 'illustrative', 'model-3.7'),
  fibreLengthLowUm: quantity(160, 80, 200, 'µm', 'illustrative', 'model-3.7'),
  fibreLengthHighUm: quantity(420, 300, 600, 'µm', 'illustrative', 'model-3.7'),
  ringInnerUm: quantity(25, 0, 60, 'µm', 'illustrative', 'model-3.7'),
  ringOuterUm: quantity(300, 200, 400, 'µm', 'illustrative', 'model-3.7'),
  guidePersistence: quantity(0.7, 0.33, 0.8, '1', 'illustrative', 'model-3.7'),
  guideFamily: quantity(0.17, 0, 0.3, '1', 'illustrative', 'model-3.7'),
  guideFibres: quantity(0.06, 0, 0.17, '1', 'illustrative', 'model-3.7'),
  guideSignal: quantity(0.02, 0, 0.17, '1', 'illustrative', 'model-3.7'),
  guideTension: quantity(0.03, 0, 0.17, '1', 'illustrative', 'model-3.7'),
  guideNoise: quantity(0.018, 0.01, 0.175, '1', 'illustrative', 'model-3.7'),
  weaveAlongTension: quantity(0.46, 0.34, 0.5, '1', 'illustrative', 'model-3.7'),
  weaveAcrossTension: quantity(0.4, 0.3, 0.45, '1', 'illustrative', 'model-3.7'),
  weavePerDeposit: quantity(0.06, 0.01, 0.2, '1', 'illustrative', 'model-3.7'),
  familyAngleRad: quantity(0.55, 0.3, 0.8, 'rad', 'illustrative', 'model-3.7'),
  junctionMarginUm: quantity(35, 20, 50, 'µm', 'illustrative', 'model-3.7'),
  belowNeedleUm: quantity(300, 100, 400, 'µm', 'illustrative', 'model-3.7'),
} as const;
