/** What each figure of a device is, in one plain sentence: for the command line and the documents. */
import type { DeviceFigure } from './devices';

export const DEVICE_MEANINGS: Readonly<Record<DeviceFigure, string>> = {
  needleRadiusMm: 'Radius of the needle shaft',
  reachedShare: 'Depth that the needle reaches, ratio to its length: a fifth (short roller, rat) to about nominal (pen, excised face skin)',
  depthSpread: 'Standard deviation of the depth reached, ratio to its mean',
  maxTiltRad: 'Largest lean of a channel from the surface normal',
  frequencyHz: 'Strokes per second; 0 = moved by hand',
};
