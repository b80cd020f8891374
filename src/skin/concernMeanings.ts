/** What each size of a concern is, in one plain sentence: for the documents. */
import type { ConcernSize } from './concernSizes';

export const CONCERN_MEANINGS: Readonly<Record<ConcernSize, string>> = {
  lineDepthAtFortyMm: 'Depth of the deepest line of a crow’s foot at forty',
  lineDepthAtSixtyMm: 'The same from sixty on',
  lineHalfWidthMm: 'Half the width of a line',
  rollingHalfWidthMm: 'Radius of a rolling scar: at the small end of 4 to 5 mm, because the block holds no larger',
  rollingDepthMm: 'Depth of a rolling scar',
  boxcarHalfWidthMm: 'Radius of a boxcar scar: 1.5 to 4 mm wide',
  boxcarDepthMm: 'Depth of a boxcar scar: shallow to half a millimetre, deep beyond',
  icePickHalfWidthMm: 'Radius of the mouth of an ice-pick scar: narrower than 2 mm',
  icePickDepthMm: 'Depth of an ice-pick scar, held inside the dermis',
  enlargedPoreShare: 'Share of follicle openings that are enlarged',
  enlargedPoreFactor: 'How much wider than the others',
  poreDepthMm: 'Depth of the funnel of an enlarged pore',
  bumpRadiusMm: 'Radius of a keratotic bump',
  bumpHeightMm: 'Height of a keratotic bump',
  bumpsPerCm2: 'Keratotic bumps per surface',
  maculeRadiusMm: 'Radius of a dark patch',
  maculePigment: 'Melanin of a dark patch above the skin around',
  dermalPigmentDepthMm: 'Depth to which dropped pigment reaches',
  striaHalfWidthMm: 'Half the width of a stretch mark',
  striaDepthMm: 'How far its surface is sunken',
  striaBaseShare: 'How much of the dermis is thinned under it',
};
