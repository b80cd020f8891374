/** Constants of the fibroblasts that lay the new fibres: where they start (`fibroblasts.ts`), how they crawl (`walk.ts`). */
import { quantity } from './parameterTable';

export const FIBRE_PARAMETERS = {
  fibroblastsPerPuncture: quantity(12, 4, 24, '1', 'illustrative', 'model-3.7', 'Drawn fibroblasts of one puncture; changes the drawing, never the totals'),
  fibroblastsPerCutPuncture: quantity(96, 24, 160, '1', 'illustrative', 'model-3.7', 'Drawn fibroblasts of a puncture at the authored cuts'),
  fibroblastsAtHeroPuncture: quantity(420, 96, 512, '1', 'illustrative', 'model-3.7', 'Drawn fibroblasts of the puncture that the front cut bisects'),
  remodellerAgentShare: quantity(0.2, 0.1, 0.3, '1', 'illustrative', 'model-3.7', 'Fibroblasts that come as late remodellers'),
  vertexSpacingUm: quantity(30, 25, 35, 'µm', 'illustrative', 'model-3.7', 'Distance between deposits along a path'),
  fibroblastSpeedLow: quantity(35, 20, 60, 'µm/d', 'illustrative', 'model-3.7', 'Slow fibroblasts'),
  fibroblastSpeedHigh: quantity(80, 50, 110, 'µm/d', 'illustrative', 'model-3.7', 'Fast fibroblasts'),
  fibreLengthLowUm: quantity(160, 80, 200, 'µm', 'illustrative', 'model-3.7', 'Shortest path'),
  fibreLengthHighUm: quantity(420, 300, 600, 'µm', 'illustrative', 'model-3.7', 'Longest path'),
  ringInnerUm: quantity(25, 0, 60, 'µm', 'illustrative', 'model-3.7', 'Nearest start of a path to the channel axis'),
  ringOuterUm: quantity(300, 200, 400, 'µm', 'illustrative', 'model-3.7', 'Farthest start of a path from the channel axis'),
  guidePersistence: quantity(0.7, 0.33, 0.8, '1', 'illustrative', 'model-3.7', 'Weight of the present heading'),
  guideFamily: quantity(0.17, 0, 0.3, '1', 'illustrative', 'model-3.7', 'Weight of the fibre family that an agent follows'),
  guideFibres: quantity(0.06, 0, 0.17, '1', 'illustrative', 'model-3.7', 'Weight of contact guidance by the fibres around'),
  guideSignal: quantity(0.02, 0, 0.17, '1', 'illustrative', 'model-3.7', 'Weight of the way to the wound'),
  guideTension: quantity(0.03, 0, 0.17, '1', 'illustrative', 'model-3.7', 'Weight of the tension lines'),
  guideNoise: quantity(0.018, 0.01, 0.175, '1', 'illustrative', 'model-3.7', 'Randomness of the heading per deposit'),
  weaveAlongTension: quantity(0.46, 0.34, 0.5, '1', 'illustrative', 'model-3.7', 'Native weave along the tension lines, share of its structure tensor'),
  weaveAcrossTension: quantity(0.4, 0.3, 0.45, '1', 'illustrative', 'model-3.7', 'Native weave across the tension lines; the rest stands upright'),
  weavePerDeposit: quantity(0.06, 0.01, 0.2, '1', 'illustrative', 'model-3.7', 'Weight of one new deposit in its 0.1 mm cell, native weave = 1'),
  familyAngleRad: quantity(0.55, 0.3, 0.8, 'rad', 'illustrative', 'model-3.7', 'Spread of the fibre families'),
  junctionMarginUm: quantity(35, 20, 50, 'µm', 'illustrative', 'model-3.7', 'Fibre-free margin below the junction'),
  belowNeedleUm: quantity(300, 100, 400, 'µm', 'illustrative', 'model-3.7', 'Depth below the needle that new fibres reach'),
} as const;
