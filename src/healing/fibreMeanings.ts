/** What each constant of `fibreParameters.ts` is, in one plain sentence. Loaded by whoever prints it, never by a simulation. */
import type { FIBRE_PARAMETERS } from './fibreParameters';

export const FIBRE_MEANINGS: Readonly<Record<keyof typeof FIBRE_PARAMETERS, string>> = {
  fibroblastsPerPuncture: 'Drawn fibroblasts of one puncture; changes the drawing, never the totals',
  fibroblastsPerCutPuncture: 'Drawn fibroblasts of a puncture at the authored cuts',
  fibroblastsAtHeroPuncture: 'Drawn fibroblasts of the puncture that the front cut bisects',
  remodellerAgentShare: 'Fibroblasts that come as late remodellers',
  vertexSpacingUm: 'Distance between deposits along a path',
  fibroblastSpeedLow: 'Slow fibroblasts',
  fibroblastSpeedHigh: 'Fast fibroblasts',
  fibreLengthLowUm: 'Shortest path',
  fibreLengthHighUm: 'Longest path',
  ringInnerUm: 'Nearest start of a path to the channel axis',
  ringOuterUm: 'Farthest start of a path from the channel axis',
  guidePersistence: 'Weight of the present heading',
  guideFamily: 'Weight of the fibre family that an agent follows',
  guideFibres: 'Weight of contact guidance by the fibres around',
  guideSignal: 'Weight of the way to the wound',
  guideTension: 'Weight of the tension lines',
  guideNoise: 'Randomness of the heading per deposit',
  weaveAlongTension: 'Native weave along the tension lines, share of its structure tensor',
  weaveAcrossTension: 'Native weave across the tension lines; the rest stands upright',
  weavePerDeposit: 'Weight of one new deposit in its 0.1 mm cell, native weave = 1',
  familyAngleRad: 'Spread of the fibre families',
  junctionMarginUm: 'Fibre-free margin below the junction',
  belowNeedleUm: 'Depth below the needle that new fibres reach',
};
