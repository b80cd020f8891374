import { describe, expect, it } from 'vitest';
import { type Anatomy, hairKind } from '@/skin/anatomy';
import { ANATOMY_MEANINGS } from '@/skin/anatomyMeanings';
import { AGEING, REFERENCE_AGE_YEARS } from '@/skin/ageing';
import { anatomyQuantities, describeAnatomy } from '@/skin/describeAnatomy';
import { SITE_TABLE } from '@/skin/sites';
import { DEFAULT_SKIN, SITES, SKIN_TYPES, type Site, type Skin } from '@/skin/skin';

const AGES = [18, 25, 45, 65, 85];
const everySkin: Skin[] = SITES.flatMap((site) =>
  AGES.flatMap((ageYears) => SKIN_TYPES.map((skinType, at) => ({ ...DEFAULT_SKIN, site, ageYears, skinType, phototype: 1 + ((at * 2 + ageYears) % 6) }))),
);

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

  it('gives every number a range that holds its value, a unit, a source and a meaning', () => {
    for (const skin of everySkin) {
      for (const [field, quantity] of Object.entries(anatomyQuantities(skin))) {
        const where = `${field} of ${skin.site} at ${skin.ageYears}`;
        if (field !== 'tensionLineDeg' && field !== 'elastosis') expect(quantity.low, where).toBeGreaterThan(0);
        expect(quantity.low, where).toBeLessThanOrEqual(quantity.value);
        expect(quantity.value, where).toBeLessThanOrEqual(quantity.high);
        expect(quantity.unit, where).not.toBe('');
        expect(ANATOMY_MEANINGS[field as keyof Anatomy].length, where).toBeGreaterThan(10);
        expect(quantity.source, where).toMatch(/^([AGX]-\d\d|model-skin)$/);
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

describe('what stands in the skin', () => {
  const at = (changes: Partial<Skin>): Anatomy => describeAnatomy({ ...DEFAULT_SKIN, ...changes });

  it('keeps glands and follicles in their layers', () => {
    for (const skin of everySkin) {
      const anatomy = describeAnatomy(skin);
      const where = `${skin.site} at ${skin.ageYears}`;
      const skinMm = anatomy.epidermisMm + anatomy.dermisMm;
      expect(anatomy.sebaceousDepthMm, where).toBeGreaterThan(anatomy.epidermisMm + 0.1);
      expect(anatomy.sebaceousDepthMm, where).toBeLessThan(skinMm);
      expect(anatomy.eccrineCoilDepthMm, where).toBeLessThan(skinMm + 0.3);
      expect(anatomy.corneumTransitDays, where).toBeLessThan(anatomy.epidermalTurnoverDays);
      expect(anatomy.ostiumRadiusMm, where).toBeLessThan(0.2);
    }
  });

  it('has dense vellus on the face and sparse, thicker hair on the arm', () => {
    expect(at({ site: 'cheek' }).follicleDensityPerCm2).toBeGreaterThan(8 * at({ site: 'forearm' }).follicleDensityPerCm2);
    expect(hairKind(at({ site: 'cheek' }))).toBe('vellus');
    expect(hairKind(at({ site: 'forearm' }))).toBe('intermediate');
  });

  it('loses 40 to 70 % of capillary loops between the twenties and the seventies, and the back of the hand has four times the loops of crow’s feet (A-36)', () => {
    const kept = at({ ageYears: 74 }).capillaryLoopsPerMm2 / at({ ageYears: 22 }).capillaryLoopsPerMm2;
    expect(kept).toBeGreaterThan(0.3);
    expect(kept).toBeLessThan(0.6);
    expect(at({ site: 'hand' }).capillaryLoopsPerMm2 / at({ site: 'periorbital' }).capillaryLoopsPerMm2).toBeCloseTo(3.75, 1);
  });

  it('renews the forearm in the weeks that were measured: horny layer 18-22 days at 35, 25-31 at 60, whole epidermis 30-42 at 37 (G-15, G-17)', () => {
    const transit = (ageYears: number) => at({ site: 'forearm', ageYears }).corneumTransitDays;
    expect(transit(35)).toBeGreaterThan(18);
    expect(transit(35)).toBeLessThan(22);
    expect(transit(60)).toBeGreaterThan(25);
    expect(transit(60)).toBeLessThan(31);
    const whole = at({ site: 'forearm', ageYears: 37 }).epidermalTurnoverDays;
    expect(whole).toBeGreaterThan(30);
    expect(whole).toBeLessThan(42.5);
  });

  it('damages by the sun what the sun reaches, and only with the years', () => {
    expect(at({ site: 'cheek', ageYears: 25 }).elastosis).toBe(0);
    expect(at({ site: 'cheek', ageYears: 70 }).elastosis).toBeGreaterThan(0.6);
    expect(at({ site: 'abdomen', ageYears: 70 }).elastosis).toBeLessThan(0.1);
  });

  it('puts oil and wide openings where skin is oily: combination skin on the forehead, not on the cheek', () => {
    const oil = (changes: Partial<Skin>) => at(changes).surfaceOilUgPerCm2;
    expect(oil({ skinType: 'oily' })).toBeGreaterThan(1.5 * oil({ skinType: 'normal' }));
    expect(oil({ skinType: 'dry' })).toBeLessThan(0.7 * oil({ skinType: 'normal' }));
    expect(oil({ site: 'forehead', skinType: 'combination' })).toBe(oil({ site: 'forehead', skinType: 'oily' }));
    expect(oil({ site: 'cheek', skinType: 'combination' })).toBeLessThan(oil({ site: 'cheek', skinType: 'normal' }));
    expect(at({ skinType: 'oily' }).ostiumRadiusMm).toBeGreaterThan(at({ skinType: 'dry' }).ostiumRadiusMm);
  });

  it('moves nothing but pigment with the phototype', () => {
    const light = at({ phototype: 1 });
    const dark = at({ phototype: 6 });
    expect(dark.melanosomeShare).toBeGreaterThan(10 * light.melanosomeShare);
    expect({ ...dark, melanosomeShare: 0 }).toEqual({ ...light, melanosomeShare: 0 });
  });
});
