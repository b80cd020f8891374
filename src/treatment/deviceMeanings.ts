/** What each figure of a device is, in one plain sentence: for the command line and the documents. */
import type { DeviceFigures } from './devices';

export const DEVICE_MEANINGS: Readonly<Record<keyof DeviceFigures, string>> = {
  needleRadiusMm: 'Radius of the needle shaft',
  needleTaper: 'Widening of the needle per depth: tangent of half the angle of its tip',
  reachedShare: 'Depth that the needle reaches, ratio to its length: a fifth (short roller, rat) to about nominal (pen, excised face skin)',
  depthSpread: 'Standard deviation of the depth reached, ratio to its mean',
  maxTiltRad: 'Largest lean of a channel from the surface normal, for a needle of 1.5 mm; of a roller it grows with the needle',
  frequencyHz: 'Strokes per second; 0 = moved by hand',
  glideMmPerS: 'Speed with which the device glides while its needles are in the skin; 0 = it stands still',
  passDensityPerCm2: 'Punctures per surface that one pass leaves: 250 after 15 passes of a roller',
};
