import { describe, expect, it } from 'vitest';
import { AGEING, REFERENCE_AGE_YEARS } from '@/skin/ageing';
import { anatomyQuantities, describeAnatomy } from '@/skin/describeAnatomy';
import { SITE_TABLE } from '@/skin/sites';
import { DEFAULT_SKIN, SITES, type Site, type Skin } from '@/skin/skin';

const AGES = [18, 25, 45, 65, 85];
const everySkin: Skin[] = SITES.flatMap((site) => AGES.map((ageYears) => ({ ...DEFAULT_SKIN, site, ageYears })));

function cheekAt(ageYears: number): Skin {
  return { ...DEFAULT_SKIN, site: 'cheek', ageYears };
}

describe('anatomy of every site at ages 18 to 85', () => {
  it('keeps layers in order inside the block', () => {
    for (const skin of everySkin) {
      const anatomy = describeAnatomy(skin);
      const where = `${skin.site} at ${skin.ageYears}`;
      expect(anatomy.stratumCorneumMm, where).toBeLessThan(anatomy.epidermisMm - anatomy.reteHeightMm / 2);
      expect(anatomy.epidermisMm, where).toBeLessThan(anatomy.superficialPlexusMm);
      expect(anatomy.superficialPlexusMm + 0.1, where).toBeLessThan(anatomy.deepPlexusMm);
      expect(anatomy.papillaryDermisMm, where).toBeLessThan(anatomy.dermisMm / 2);
      expect(anatomy.deepPlexusMm, where).toBeLessThan(anatomy.epidermisMm + anatomy.dermisMm);
      expect(anatomy.epidermisMm + anatomy.dermisMm + 0.5, where).toBeLessThan(anatomy.blockDepthMm);
      expect(anatomy.blockDepthMm, where).toBeLessThanOrEqual(4);
    }
  });

  it('gives every number a positive range that holds its value, a unit and a source', () => {
    for (const skin of everySkin) {
      for (const [field, quantity] of Object.entries(anatomyQuantities(skin))) {
        const where = `${field} of ${skin.site} at ${skin.ageYears}`;
        expect(quantity.low, where).toBeGreaterThan(0);
        expect(quantity.low, where).toBeLessThanOrEqual(quantity.value);
        expect(quantity.value, where).toBeLessThanOrEqual(quantity.high);
        expect(quantity.unit, where).not.toBe('');
        expect(quantity.source, where).toMatch(/^([AG]-\d\d|model-skin)$/);
      }
    }
  });

  it('draws the eyelid thinnest and the abdomen thickest', () => {
    const thickness = (site: Site): number => SITE_TABLE[site].dermisMm.value;
    for (const site of SITES) {
      if (site !== 'periorbital') expect(thickness('periorbital')).toBeLessThan(thickness(site));
      if (site !== 'abdomen') expect(thickness(site)).toBeLessThan(thickness('abdomen'));
    }
  });
});

describe('ageing of the cheek', () => {
  it('takes 6 % of the young dermis per decade (G-01)', () => {
    const young = describeAnatomy(cheekAt(REFERENCE_AGE_YEARS)).dermisMm;
    const lost = young - describeAnatomy(cheekAt(REFERENCE_AGE_YEARS + 10)).dermisMm;
    expect(lost / young).toBeCloseTo(AGEING.dermisLossPerDecade.value, 10);
    expect(young - describeAnatomy(cheekAt(REFERENCE_AGE_YEARS + 40)).dermisMm).toBeCloseTo(4 * lost, 10);
  });

  it('halves the rete ridges between the twenties and the sixties and leaves the thinnest epidermis (A-22)', () => {
    const young = describeAnatomy(cheekAt(23));
    const old = describeAnatomy(cheekAt(65));
    expect(old.reteHeightMm / young.reteHeightMm).toBeCloseTo(0.5, 5);
    expect(old.epidermisMm - old.reteHeightMm / 2).toBeCloseTo(young.epidermisMm - young.reteHeightMm / 2, 10);
  });

  it('thins the epidermis by 0 to 7 % per decade, where the sources lie (A-03, G-02)', () => {
    const perDecade = 1 - (describeAnatomy(cheekAt(65)).epidermisMm / describeAnatomy(cheekAt(25)).epidermisMm) ** (1 / 4);
    expect(perDecade).toBeGreaterThan(0);
    expect(perDecade).toBeLessThan(0.07);
  });

  it('leaves skin younger than the reference unchanged', () => {
    expect(describeAnatomy(cheekAt(18))).toEqual(describeAnatomy(cheekAt(REFERENCE_AGE_YEARS)));
  });
});
