/** Sources about what years do to skin. Keys are rows of the evidence table. */
import type { Source } from './source';

export const AGEING_SOURCES = {
  'G-01': { citation: 'Branchet et al. 1990, Gerontology 36:28–35', about: 'Dermis thins by about six per cent a decade', doi: '10.1159/000213172', status: 'read' },
  'G-02': { citation: 'Branchet et al. 1990, Gerontology 36:28–35', about: 'Epidermis thins with age; other studies find no change', doi: '10.1159/000213172', status: 'read' },
  'G-03': { citation: 'Morphometry of inner-arm skin, 71 adults', about: 'Fibre density stays; thinning explains the loss of collagen', without: 'title and authors not shown where it was read', status: 'read' },
  'G-04': { citation: 'Marcos-Garcés et al. 2014', about: 'The opposite finding: collagen area falls with age', pmc: 'PMC4089350', status: 'read' },
  'G-05': { citation: 'Sibilla et al., quoted in Reilly 2021, Plast Aesthet Res 8:2', about: 'A collagen score a quarter lower over four decades', without: 'quoted at second hand', status: 'read' },
  'G-07': { citation: 'Varani et al. 2006, Am J Pathol', about: 'Old fibroblasts make a third less procollagen in culture', pmid: '16723701', status: 'read' },
  'G-08': { citation: 'Varani et al. 2006, Am J Pathol', about: 'Old fibroblasts hold on to less collagen', pmid: '16723701', status: 'read' },
  'G-09': { citation: 'Gerontology 1988;34:291; Arch Gerontol Geriatr 1990;10:57', about: 'Area of elastic fibres rises with age, their number does not', without: 'none was given where it was read', status: 'read' },
  'G-10': { citation: 'Hojan-Jezierska et al., J Face Aesthet', about: 'Elasticity of several places of the face by suction', without: 'none was given where it was read', status: 'read' },
  'G-11': { citation: 'Ryu 2008, Skin Res Technol 14:354; J Cosmet Dermatol 2025', about: 'Elasticity by suction falls with age', pmid: '39780520', status: 'read' },
  'G-13': { citation: 'Akazaki et al. 2002, Br J Dermatol', about: 'Crow’s feet deepen steeply from forty, then level off at sixty', without: 'none was given where it was read', status: 'read' },
  'G-15': { citation: 'Grove 1981, J Soc Cosmet Chem 32:19', about: 'Days through the horny layer at 35 and at 60 years', without: 'none was given where it was read', status: 'read' },
  'G-16': { citation: 'Baker & Kligman 1967, Arch Dermatol 95:408–411', about: 'Renewal of the horny layer at three sites by a fluorescent dye', without: 'none was given where it was read', status: 'read' },
  'G-17': { citation: 'Maeda 2017, Cosmetics 4:47', about: 'Renewal of the whole epidermis, inner forearm, six men', doi: '10.3390/cosmetics4040047', status: 'read' },
  'G-19': { citation: 'Varani et al. 2006, Am J Pathol', about: 'Two thirds less type I procollagen in the skin of the very old', pmid: '16723701', status: 'recalled' },
  'G-21': { citation: 'Profilometry literature', about: 'Depth of crow’s feet in the forties and sixties', without: 'recalled, not one paper', status: 'recalled' },
  'G-22': { citation: 'Reviews of sun damage (Bernstein, Kligman)', about: 'Elastotic material under a thin spared band', without: 'recalled, not one paper', status: 'recalled' },
} as const satisfies Readonly<Record<string, Source>>;
