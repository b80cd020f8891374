/** Sources about outcomes. Keys are rows of the evidence table. */
import type { Source } from './source';

export const OUTCOMES_SOURCES = {
  'O-01': { citation: 'Aust et al. 2008, Plast Reconstr Surg 121:1421–1429', about: 'Spinous layer forty per cent thicker after a year, no control group', without: 'none was given where it was read', status: 'read' },
  'O-02': { citation: 'Aust et al. 2008, Plast Reconstr Surg 121:1421–1429', about: 'More collagen and elastin after six months, not quantified', without: 'none was given where it was read', status: 'read' },
  'O-04': { citation: 'El-Domyati et al. 2015, J Clin Aesthet Dermatol', about: 'Collagen types up after six sessions for acne scars, ten people', pmc: 'PMC4509584', status: 'read' },
  'O-05': { citation: 'El-Domyati et al. 2015, J Clin Aesthet Dermatol', about: 'Total elastin down in the same people', pmc: 'PMC4509584', status: 'read' },
  'O-06': { citation: 'El-Domyati et al. 2015, Int J Dermatol', about: 'Photo-aged face: collagen and tropoelastin up, total elastin down', without: 'none was given where it was read', status: 'read' },
  'O-07': { citation: 'Kenkel et al. 2021, Aesthet Surg J', about: 'Echo density of the dermis doubled; a surrogate, not collagen mass', pmid: '33656167', status: 'read' },
  'O-08': { citation: 'Kenkel et al. 2021, Aesthet Surg J', about: 'Elastin protein unchanged after four sessions', pmid: '33656167', status: 'read' },
  'O-09': { citation: 'Schwarz & Laaff 2011, Plast Reconstr Surg 127:146e', about: 'More elastin six weeks after rolling in most of eleven people', doi: '10.1097/PRS.0b013e3182131e0f', status: 'read' },
  'O-10': { citation: 'Naspolini et al. 2019, Am J Clin Dermatol', about: 'Collagen and elastic fibres up in stretch marks', doi: '10.1007/s40257-018-0415-0', status: 'read' },
  'O-12': { citation: 'Zeitter et al. 2014, Burns', about: 'Epidermis far thicker after repeated needling (rat)', pmid: '24513133', status: 'read' },
  'O-13': { citation: 'Aust et al. 2010, J Plast Reconstr Aesthet Surg', about: 'Epidermis thicker after rolling with vitamins (rat)', without: 'none was given where it was read', status: 'read' },
  'O-14': { citation: 'Ablon 2018, J Clin Aesthet Dermatol 11(8):29–34', about: 'Wrinkle grade better on day 150, no control group', pmc: 'PMC6122507', status: 'read' },
  'O-15': { citation: 'Ablon 2018, J Clin Aesthet Dermatol 11(8):29–34', about: 'Laxity and texture grades better on day 150, no control group', pmc: 'PMC6122507', status: 'read' },
  'O-24': { citation: 'Trial of 120 people, 2021', about: 'Acne scars: needling alone gave no significant gain', pmc: 'PMC8501429', status: 'read' },
  'O-38': { citation: 'Case report 2025 and Cutis review', about: 'Pores: no controlled trial of plain needling found', without: 'a case report and a review', status: 'read' },
  'O-39': { citation: 'Abdel Hay et al. 2016, Cochrane CD011946', about: 'Evidence on acne scars is of very low certainty', pmc: 'PMC7069546', status: 'read' },
  'O-21': { citation: 'Majid 2009, J Cutan Aesthet Surg 2:26–30', about: 'Acne scars one or two grades better in 34 of 36 after a roller, no control', without: 'none was given where it was read', status: 'read' },
  'O-23': { citation: 'Sohag Med J 2019', about: 'Acne scars after six monthly sessions in ten people: a score, a grade, and deep ones unchanged', without: 'the journal gives none', status: 'read' },
  'O-29': { citation: 'Alster & Li 2020, Plast Reconstr Surg 145:358', about: 'Scars of 120 people at least half better by rating, no control', pmid: '31985622', status: 'read' },
} as const satisfies Readonly<Record<string, Source>>;
