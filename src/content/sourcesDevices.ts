/** Sources about devices, technique, safety and claims. Keys are rows of the evidence table. */
import type { Source } from './source';

export const DEVICES_SOURCES = {
  'D-01': { citation: 'Schwarz & Laaff 2011, Plast Reconstr Surg 127:146e', about: 'Measures of a roller used in a histology study', doi: '10.1097/PRS.0b013e3182131e0f', status: 'read' },
  'D-03': { citation: 'Doddaballapur 2009, J Cutan Aesthet Surg 2:110', about: 'About 250 holes per square centimetre after 15 roller passes', doi: '10.4103/0974-2077.58529', status: 'read' },
  'D-05': { citation: 'Kalluri et al. 2011, AAPS J 13:473', about: 'Shape of a short needle under the electron microscope', pmc: 'PMC3160154', status: 'read' },
  'D-06': { citation: 'Kalluri et al. 2011, AAPS J 13:473', about: 'Channel left by a short roller needle in rat skin: far shallower than the needle', pmc: 'PMC3160154', status: 'read' },
  'D-07': { citation: 'Donnelly et al. 2011, Pharm Res', about: 'Stamped needles reach three quarters of their length in people', pmc: 'PMC3016610', status: 'read' },
  'D-09': { citation: 'Dermatol Surg, December 2020, as reported by a trade page', about: 'Ink depth grows little with needle length', without: 'a trade page’s report', status: 'read' },
  'D-10': { citation: 'Aesthetic Guide, November 2012', about: 'Needles and speed of a pen', without: 'a trade article', status: 'read' },
  'D-11': { citation: 'Termedia review 2024', about: 'Pen cartridges have 9 to 36 needles', without: 'none was given where it was read', status: 'read' },
  'D-12': { citation: 'Pivotal study summary DEN160029, NCT02646917', about: 'Depth settings of a pen on facial acne scars', without: 'a summary filed with the authority; trial NCT02646917', status: 'read' },
  'D-24': { citation: 'Chu et al. 2021, Dermatol Surg', about: 'Expected side effects last up to a week; lasting ones are rare', pmid: '34448760', status: 'read' },
  'D-27': { citation: 'Dogra et al. 2014, J Cosmet Dermatol', about: 'Dark spots in 5 of 30 people of phototypes IV and V after roller sessions', pmid: '25196684', status: 'read' },
  'D-28': { citation: 'Cachafeiro et al. 2016, Dermatol Surg 42:232', about: 'No dark spots after a roller in a trial of 46', doi: '10.1097/DSS.0000000000000597', status: 'read' },
  'D-29': { citation: 'Fabbrocini et al. 2014, J Dermatolog Treat', about: 'No pigment change in 60 people of all phototypes', pmid: '23216209', status: 'read' },
  'D-30': { citation: 'Al-Qarqaz & Al-Yousef 2018', about: 'Pigment no worse in 39 people of phototypes III to V', without: 'only the title was seen', status: 'read' },
  'D-37': { citation: 'Reviews of technique', about: 'Pin-point bleeding from about a millimetre of needle, redness only below half a millimetre', without: 'recalled, not one paper', status: 'recalled' },
  'D-38': { citation: 'Summaries of cleared devices', about: 'Needles and beats of pens', without: 'recalled, not one paper', status: 'recalled' },
  'D-39': { citation: 'Makers’ data', about: 'Taper and tip of needles', without: 'recalled, not one paper', status: 'recalled' },
  'D-40': { citation: 'Fernandes 2005; Lima 2013 (pig)', about: 'Rollers reach less than their nominal length', without: 'recalled, not one paper', status: 'recalled' },
  'D-41': { citation: 'Reviews of technique', about: 'Rollers enter at a slant, pens and stamps nearly upright', without: 'recalled, not one paper', status: 'recalled' },
  'M-08': { citation: 'Kalluri et al. 2011; Donnelly et al. 2011', about: 'Needle length is not treated depth: a fifth to three quarters of it', pmc: 'PMC3160154', status: 'read' },
} as const satisfies Readonly<Record<string, Source>>;
