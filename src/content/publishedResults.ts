/**
 * Published results that the model is held against, one by one, and what each was used for. Data only: the model's own numbers
 * are computed in `tests/model/publishedNumbers.ts` under the same ids, for the tests and for the page of validation.
 *   fitted    constants were chosen with this number in view: meeting it is a repair and no success
 *   checked   nothing was tuned on it; the model's value must lie in the band
 *   seen      known when the model was made, and not a number to be met: the model's range must meet the band
 *   not used  neither, for the reason given
 * A band is what is asked of the model, not a confidence interval. `log` = distances in the band count by ratio.
 */
export type Use = 'fitted' | 'checked' | 'not used' | 'seen';

export interface PublishedResult {
  readonly id: string;
  readonly statement: string;
  readonly source: string;
  readonly species: string;
  /** How many, where known. */
  readonly people: string;
  readonly unit: string;
  /** Null where the result is only told. */
  readonly band: readonly [low: number, high: number] | null;
  readonly log?: true;
  readonly use: Use;
  /** Why a result is not used; what of the model is compared, where it is not plain. */
  readonly remark: string;
  /** Where the result can be drawn on the axes of a measure: a scenario of `tests/model/publishedNumbers.ts`. */
  readonly at?: { readonly scenario: string; readonly measure: string; readonly day: number };
}

type Rest = Partial<Pick<PublishedResult, 'people' | 'log' | 'remark' | 'at'>>;

function result(
  use: Use,
  id: string,
  statement: string,
  source: string,
  species: string,
  unit: string,
  band: PublishedResult['band'],
  rest: Rest = {},
): PublishedResult {
  return { use, id, statement, source, species, unit, band, people: '', remark: '', ...rest };
}

const human = 'human';

/** What constants were chosen for: `scripts/fitParameters.ts` minimises the distances in these bands. */
const FITTED: readonly PublishedResult[] = [
  result('fitted', 'neutrophil-peak', 'Neutrophils are most on day 1', 'paper-engelhardt-1998', human, 'd', [0.7, 1.5]),
  result('fitted', 'neutrophil-height', 'Scale: neutrophils peak at 1', 'model-3.2', 'none', '1', [0.9, 1.1]),
  result('fitted', 'neutrophils-day-5', 'Neutrophils have left by day 4 or 5', 'paper-engelhardt-1998', human, 'of peak', [0, 0.2]),
  result('fitted', 'macrophage-peak', 'Macrophages are most on day 2 (mouse: 3)', 'paper-engelhardt-1998', 'human, mouse', 'd', [1.8, 3.5]),
  result('fitted', 'macrophage-height', 'Scale: macrophages peak at 1', 'model-3.2', 'none', '1', [0.9, 1.1]),
  result('fitted', 'macrophages-day-7', 'Macrophages are halved after a week', 'H-34', human, 'of peak', [0.3, 0.7]),
  result('fitted', 'macrophages-day-14', 'Macrophages have left after two weeks', 'H-34', human, 'of peak', [0, 0.2]),
  result('fitted', 'repair-switch', 'Clean-up turns to repair on days 2 to 5', 'H-19', human, 'd', [2, 5]),
  result('fitted', 'debris-gone', 'Debris is cleared in two to three days: what is left after 2.5', 'H-20', human, 'of start', [0, 0.3]),
  result('fitted', 'fibroblast-height', 'Scale: secretory fibroblasts peak at 1', 'model-3.2', 'none', '1', [0.9, 1.1]),
  result('fitted', 'procollagen-2', 'Procollagen I in wound fluid, day 2 to day 1: 4.4', 'paper-haukipuro-1991', human, 'ratio', [2, 10], { log: true }),
  result('fitted', 'procollagen-7', 'Procollagen I in wound fluid, day 7 to day 1: about 380', 'paper-haukipuro-1991', human, 'ratio', [60, 500], { log: true }),
  result('fitted', 'synthesis-28', 'Collagen synthesis four weeks on, soft', 'H-38', human, 'of peak', [0.15, 0.5]),
  result('fitted', 'synthesis-90', 'Collagen chaperone is still raised three months after fractional laser', 'paper-hantash-2007', human, 'of peak', [0.01, 0.12]),
  result('fitted', 'content-7', 'Collagen content after one week, of that after four, soft', 'paper-madden-peacock-1971', 'rat', 'share', [0, 0.2]),
  result('fitted', 'content-14', 'Collagen content after two weeks, of that after four, soft', 'paper-madden-peacock-1971', 'rat', 'share', [0.2, 0.6]),
  result('fitted', 'content-21', 'Collagen content after three weeks, of that after four, soft', 'paper-madden-peacock-1971', 'rat', 'share', [0.6, 0.9]),
  result('fitted', 'type-iii-laid-1', 'Type III share of what is laid on day 1: 0.45', 'paper-haukipuro-1991', human, 'share', [0.38, 0.48]),
  result('fitted', 'type-iii-laid-7', 'Type III share of what is laid on day 7: 0.35', 'paper-haukipuro-1991', human, 'share', [0.32, 0.4]),
  result('fitted', 'type-iii-share', 'Type III share of a scar after 6 months, to normal skin: 1.7', 'paper-pmid-12880417', human, 'ratio', [1.5, 1.9]),
  result('fitted', 'cross-links', 'Mature cross-links after 6 months, to normal skin: 0.23', 'paper-pmid-12880417', human, 'ratio', [0.15, 0.31]),
  result('fitted', 'elastin-60', 'Elastic fibres after two months, of those after a year', 'paper-bhawan-1996', human, 'share', [0, 0.015], { people: '116 scars under three months' }),
  result('fitted', 'elastin-90', 'The same after three months', 'paper-bhawan-1996', human, 'share', [0, 0.08], { people: '116 scars under three months' }),
  result('fitted', 'elastin-180', 'The same after six months: first thin and focal', 'paper-bhawan-1996', human, 'share', [0.25, 0.6], { people: '66 older scars' }),
  result('fitted', 'closure-narrow', 'Half of the micro-lesions 70 µm wide are closed after 10 hours', 'paper-stumpp-2009', human, 'h', [8, 12]),
  result('fitted', 'closure-wide', 'Half of the micro-lesions 250 µm wide are closed after 22 hours', 'paper-stumpp-2009', human, 'h', [18, 24]),
  result('fitted', 'pore-life-light', 'Life of a micropore by impedance, white volunteers: 50.2 ± 2.6 hours', 'H-02', human, 'h', [42, 60], { people: '111 in five groups', remark: 'hours until one hole in ten is open, of a short needle, phototype II' }),
  result('fitted', 'pore-life-dark', 'The same, black volunteers: 66.5 ± 19.5 hours', 'H-02', human, 'h', [55, 80], { people: '111 in five groups', remark: 'phototype VI' }),
  result('fitted', 'redness-peak', 'Redness within an hour of 1.5 mm on the face: Δa* 5 to 8', 'X-22', human, 'Δa*', [5, 8], { remark: 'cheek, phototype III', at: { scenario: 'once', measure: 'erythema', day: 0.03 } }),
  result('fitted', 'redness-24', 'Half of it is left after a day', 'X-22', human, 'of peak', [0.4, 0.6]),
  result('fitted', 'redness-84', 'Below 1 on day 3 to 4', 'X-22', human, 'Δa*', [0.3, 1], { remark: 'day 3.5', at: { scenario: 'once', measure: 'erythema', day: 3.5 } }),
  result('fitted', 'bleeding-short', 'Half a millimetre of needle reddens and hardly bleeds', 'D-37', human, 'share', [0, 0.35], { remark: 'share of punctures, cheek' }),
  result('fitted', 'bleeding-long', 'A millimetre and a half bleeds everywhere', 'D-37', human, 'share', [0.8, 1]),
  result('fitted', 'roller-passes', '250 holes per cm² after 15 passes of a roller', 'D-03', human, 'passes', [13, 17]),
  result('fitted', 'stamp-depth', 'A stamped needle of 600 µm reaches 460 µm', 'D-07', human, 'mm', [0.42, 0.5]),
  result('fitted', 'corneum-35', 'Horny layer passed in 19.8 ± 1.4 days at 35 years, forearm', 'G-15', human, 'd', [17, 22.6]),
  result('fitted', 'corneum-60', 'The same in 28.1 ± 2.7 days at 60 years', 'G-15', human, 'd', [23, 33]),
  result('fitted', 'turnover-37', 'Whole epidermis renewed in 36.2 ± 6.2 days at 37 years, forearm', 'G-17', human, 'd', [30, 42.4], { people: '6 men' }),
  result('fitted', 'loops-left', '40 to 70 % of capillary loops are lost from the twenties to the seventies', 'A-36', human, 'share left', [0.3, 0.6], { people: '50 women' }),
];

const CHECKED: readonly PublishedResult[] = [
  result('checked', 'inflammation-over', 'Inflammation is over after two weeks: inflammatory cells after day 14', 'H-20', human, 'of peak', [0, 0.05]),
  result('checked', 'neutrophils-day-7', 'Neutrophils after a comparable laser: there on day 1, gone on day 7', 'H-17', human, 'of peak', [0, 0.1], { people: '3 women' }),
  result('checked', 'content-levels', 'Collagen content levels off after four weeks: what the second month adds to the first', 'paper-madden-peacock-1971', 'rat', 'ratio', [0, 0.45]),
  result('checked', 'synthesis-14', 'Fibroblasts of human punch wounds still make procollagen on day 14', 'H-18', human, 'of peak', [0.5, 1]),
  result('checked', 'growth-14', 'A growth signal (TGF-β3) is raised for two weeks after rolling', 'H-14', 'rat', 'of peak', [0.1, 1], { people: '80 rats' }),
  result('checked', 'alignment-uniaxial', 'Fibre alignment on day 21 under one-way tension: 0.43', 'paper-fomovsky-2012', 'rat', '0..1', [0.3, 0.6], { remark: 'published weights and turning; one number of it, coverage, was set by hand in the design' }),
  result('checked', 'alignment-biaxial', 'The same under two-way tension: 0.10', 'paper-fomovsky-2012', 'rat', '0..1', [0, 0.25]),
  result('checked', 'water-short-72', 'Water loss is back within 72 hours after 0.15 and 0.25 mm on the face', 'H-05', human, 'ratio', [1, 1.05], { at: { scenario: 'home', measure: 'transepidermalWaterLoss', day: 3 } }),
  result('checked', 'water-array-24', 'Water loss is back within a day after a short array', 'H-04', human, 'ratio', [1, 1.1], { people: '15' }),
  result('checked', 'holes-array-24', 'while tomography still sees the holes', 'H-04', human, 'share', [0.1, 1], { people: '15' }),
  result('checked', 'redness-array-48', 'and redness has gone in two days', 'H-04', human, 'Δa*', [0, 1.5], { people: '15', remark: 'just visible is +2 (X-21)' }),
  result('checked', 'holes-old', 'Holes close more slowly at 77 than at 26 years', 'H-03', human, 'ratio of hours', [1.05, 2], { people: '28' }),
  result('checked', 'redness-7', 'Expected side effects have ended after a week', 'D-24', human, 'Δa*', [0, 1], { people: '85 papers', at: { scenario: 'once', measure: 'erythema', day: 7 } }),
  result('checked', 'cover-5', 'Needled epidermis is nearly whole on day 5', 'H-12', '3D model', 'share', [0.99, 1]),
  result('checked', 'epidermis-24', 'The epidermis has its thickness a day after rolling', 'H-13', 'rat', 'ratio', [0.97, 1.05], { people: '56 rats' }),
  result('checked', 'vessels-peak', 'Capillaries at the peak of a wound: three times normal or more', 'H-21', 'review', 'ratio', [1.5, 4], { remark: 'in the halo of an isolated puncture; punctures are less than wounds' }),
  result('checked', 'collagen-lost', 'A collagen score is a quarter lower after four decades', 'G-05', human, 'ratio', [0.6, 0.85], { people: '64', remark: 'thickness times density of the dermis, 70 to 30 years' }),
  result('checked', 'elasticity', 'Elasticity (R2) of the face over adult ages: 0.66 to 0.82', 'G-10', human, 'ratio', [0.6, 0.85], { remark: 'at 45 years' }),
];

const SEEN: readonly PublishedResult[] = [
  result('seen', 'epidermis-year', 'Spinous layer 40 % thicker after a year, mostly one session, no control', 'O-01', human, 'ratio', [1.3, 1.45], { people: '20 biopsies of 480', remark: 'four sessions, living epidermis' }),
  result('seen', 'epidermis-3-months', 'Echo density of the epidermis 19 % higher three months after four sessions', 'O-07', human, 'ratio', [1.1, 1.25], { people: '32', remark: 'a surrogate of thickness' }),
  result('seen', 'elastin-down', 'Total elastin lower three months after six sessions at two weeks', 'O-06', human, 'ratio', [0.6, 0.97], { people: '10', remark: 'amount not given' }),
  result('seen', 'elastin-same', 'Elastin unchanged three months after four monthly sessions', 'O-08', human, 'ratio', [0.95, 1.05], { people: '32' }),
  result('seen', 'elastin-up', 'Elastin 1.1 to 2 times six weeks after a roller of 1.5 mm', 'O-09', human, 'ratio', [1.1, 2], { people: '7 of 10' }),
  result('seen', 'tropoelastin-up', 'Tropoelastin higher', 'O-06', human, 'ratio', [1.02, 5], { people: '10' }),
  result('seen', 'collagen-i-up', 'Collagen I higher at three months', 'O-04', human, 'ratio', [1.005, 2], { people: '10', remark: 'amount not given' }),
  result('seen', 'collagen-iii-up', 'Collagen III higher at three months', 'O-04', human, 'ratio', [1.005, 2], { people: '10', remark: 'amount not given' }),
  result('seen', 'collagen-iii-down', 'Collagen III lower at ten weeks', 'O-12', 'rat', 'ratio', [0.6, 0.99], { remark: 'four sessions of 1 mm' }),
  result('seen', 'roller-depth', 'A roller needle of 770 µm leaves a channel 153 µm deep', 'D-06', 'rat', 'mm', [0.14, 0.17], { remark: 'hairless rat' }),
  result('seen', 'scar-score', 'Scar score 8.6 % better after six monthly sessions', 'O-23', human, 'ratio', [0.85, 0.97], { people: '10' }),
  result('seen', 'scar-nothing', 'Needling alone: no significant change', 'O-24', human, 'ratio', [0.9, 1], { people: '120 in three arms' }),
  result('seen', 'scar-half', 'All scars at least half better after 2.5 sessions, no control', 'O-29', human, 'ratio', [0.35, 0.7], { people: '120', remark: 'a rating, not a depth: the model’s range should come near it' }),
  result('seen', 'pigment-none', 'No dark spots in trials of mixed types', 'D-28', human, 'ratio', [0.8, 1.02], { people: '46' }),
  result('seen', 'pigment-some', 'Dark spots in 5 of 30 of types IV and V', 'D-27', human, 'ratio', [1.05, 1.6], { people: '30', remark: 'where they come they are strong; the upper end should show it' }),
  result('seen', 'holes-hours', 'Barrier back within two hours by impedance, uncovered short arrays', 'H-01', human, 'share', [0, 0.5], { remark: 'holes open after two hours' }),
  result('seen', 'water-48', 'Water loss above baseline through 48 hours, more after 1.5 than 0.5 mm', 'paper-sasaki-2019', human, 'ratio', [1.01, 2] ),
];

const NOT_USED: readonly PublishedResult[] = [
  result('not used', 'dermal-density', 'Echo density of the dermis +102 % three months after four sessions', 'O-07', human, '%', null, { people: '32', remark: 'echo density is not collagen mass' }),
  result('not used', 'epidermis-rats', 'Epidermis +140 % and up to +658 %', 'O-12', 'rat', '%', null, { remark: 'rat skin; must not be shown as human' }),
  result('not used', 'wrinkle-grades', 'Wrinkles 1.23 grades better on day 150', 'O-14', human, 'grades', null, { people: '48', remark: 'a grade is no depth, and there was no control' }),
  result('not used', 'scar-grades', 'Acne scars better by one grade in 70 to 94 %', 'O-21', human, '% of people', null, { people: '36 and more', remark: 'a grade is no depth, and there was no control' }),
  result('not used', 'pores', 'No controlled trial of plain needling', 'O-38', human, '', null, { remark: 'nothing to compare with' }),
  result('not used', 'ink', 'Ink goes 0.06 mm deeper per millimetre of needle', 'D-09', human, 'mm', null, { remark: 'excised skin; where dye spreads is not where the needle was' }),
  result('not used', 'strength', 'Strength of incisions: 3 % after a week, 20 % after three, 50 or 80 % after three months', 'H-39', 'human, rat', '%', null, { remark: 'incisions, and the sources disagree' }),
  result('not used', 'vessels-mouse', 'Small vessels near a wound back to rest on day 12', 'H-22', 'mouse', 'd', null, { remark: 'contradicts the review that puts their peak at days 7 to 14' }),
  result('not used', 'age-no-effect', 'No effect of age on collagen laid into an implanted tube', 'paper-holt-1992', human, '', null, { remark: 'the opposite of cells in culture: the range of the slope begins at nothing' }),
];

export const PUBLISHED_RESULTS: readonly PublishedResult[] = [...FITTED, ...CHECKED, ...SEEN, ...NOT_USED];
