/**
 * Stretch and release: how a piece of skin answers a sideways pull, and how it comes back.
 *   stress(λ) = k_e·E·(λ − 1) + k_c·C·mean over fibres of (λ − λ_crimp)₊     elastin first, collagen as its crimp is used up
 *   release   λ(t) = 1 + left + (λ_held − 1 − left)·exp(−t/τ)     τ = viscosity ÷ (k_e·E), left = (1 − springs back)·(λ_held − 1)
 * E and C are functional elastin and load-bearing collagen, 1 = young untreated skin of the site; the crimp of the fibres is a
 * bell curve of stretches at which each becomes straight, wider with age. Age enters E and what springs back through the
 * skin's gross elasticity (G-10, G-11), C through its density; healing through the measures of elastin, strength and recoil.
 * In reality skin is anisotropic, creeps while it is held and recovers over minutes; here it does not. All of it illustrative.
 */
import type { Quantity } from '@/lib/quantity';
import { describeAnatomy } from '@/skin/describeAnatomy';
import { REFERENCE_AGE_YEARS } from '@/skin/ageing';
import type { Skin } from '@/skin/skin';

const quantity = (value: number, low: number, high: number, unit: string): Quantity => ({ value, low, high, unit, grade: 'illustrative', source: 'model-stretch' });

export const STRETCH_PARAMETERS = {
  elastinStiffnessKPa: quantity(60, 20, 150, 'kPa'),
  collagenStiffnessKPa: quantity(1500, 500, 5000, 'kPa'),
  crimpStretch: quantity(1.13, 1.05, 1.25, 'ratio'),
  crimpSpread: quantity(0.03, 0.015, 0.05, 'ratio'),
  crimpSpreadPerDecade: quantity(0.006, 0, 0.012, 'ratio per decade'),
  viscosityKPaS: quantity(15, 5, 40, 'kPa·s'),
} as const satisfies Readonly<Record<string, Quantity>>;

/** The farthest that the picture pulls: a quarter longer. */
export const MOST_STRETCH = 1.25;

/** What healing has changed, ratios to before: the measures elastin, dermalStrength and elasticRecoil. */
export interface StretchHealing {
  readonly elastin: number;
  readonly strength: number;
  readonly recoil: number;
}

export const UNTREATED: StretchHealing = { elastin: 1, strength: 1, recoil: 1 };

export interface StretchSkin {
  /** Functional elastin E and load-bearing collagen C, ratio to young skin of the site. */
  readonly elastin: number;
  readonly collagen: number;
  /** Stretches at which the fibres become straight: mean and standard deviation. */
  readonly crimpStretch: number;
  readonly crimpSpread: number;
  /** Share of a stretch that springs back. */
  readonly springsBack: number;
  /** Time constant of springing back, seconds. */
  readonly recoilSeconds: number;
}

export function stretchSkin(skin: Skin, healing: StretchHealing = UNTREATED): StretchSkin {
  const p = STRETCH_PARAMETERS;
  const own = describeAnatomy(skin);
  const young = describeAnatomy({ ...skin, ageYears: REFERENCE_AGE_YEARS });
  const elastin = Math.max(0.05, (own.grossElasticity / young.grossElasticity) * healing.elastin);
  const decades = Math.max(0, skin.ageYears - REFERENCE_AGE_YEARS) / 10;
  return {
    elastin,
    collagen: own.collagenDensity * healing.strength,
    crimpStretch: p.crimpStretch.value,
    crimpSpread: p.crimpSpread.value + p.crimpSpreadPerDecade.value * decades,
    springsBack: Math.min(0.99, own.grossElasticity * healing.recoil),
    recoilSeconds: p.viscosityKPaS.value / (p.elastinStiffnessKPa.value * elastin),
  };
}

/** Tension at a stretch, kPa; 0 where the skin is not stretched. */
export function stressKPa(skin: StretchSkin, stretch: number): number {
  return elastinKPa(skin, stretch) + collagenKPa(skin, stretch);
}

function elastinKPa(skin: StretchSkin, stretch: number): number {
  return STRETCH_PARAMETERS.elastinStiffnessKPa.value * skin.elastin * Math.max(0, stretch - 1);
}

/** Mean of (λ − λ_crimp)₊ over a bell curve, in closed form: σ·(z·Φ(z) + φ(z)), z = (λ − mean)/σ. */
function collagenKPa({ collagen, crimpStretch, crimpSpread }: StretchSkin, stretch: number): number {
  if (stretch <= 1) return 0;
  const excess = (at: number): number => {
    const z = (at - crimpStretch) / crimpSpread;
    return crimpSpread * (z * straightShareAt(z) + Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI));
  };
  // What the bell's lower tail would carry unstretched is not there.
  return STRETCH_PARAMETERS.collagenStiffnessKPa.value * collagen * Math.max(0, excess(stretch) - excess(1));
}

/** Share of the fibres that are straight and carry load. */
export function straightShare({ crimpStretch, crimpSpread }: StretchSkin, stretch: number): number {
  return straightShareAt((stretch - crimpStretch) / crimpSpread);
}

/** Share of the tension that collagen carries. */
export function collagenCarries(skin: StretchSkin, stretch: number): number {
  const total = stressKPa(skin, stretch);
  return total > 0 ? collagenKPa(skin, stretch) / total : 0;
}

/** Stretch some seconds after letting go. */
export function releasedStretch(skin: StretchSkin, held: number, seconds: number): number {
  const left = (1 - skin.springsBack) * (held - 1);
  return 1 + left + (held - 1 - left) * Math.exp(-Math.max(0, seconds) / skin.recoilSeconds);
}

/** Seconds after which only a hundredth of the way back is missing. */
export function recoilEndsSeconds({ recoilSeconds }: StretchSkin): number {
  return recoilSeconds * Math.log(100);
}

/** Cumulative normal distribution (Abramowitz & Stegun 26.2.17, error below 1e-7). */
function straightShareAt(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail = (Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI)) * t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return z >= 0 ? 1 - tail : tail;
}
