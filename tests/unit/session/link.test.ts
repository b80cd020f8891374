/** Links: any state comes back exactly; what cannot be used is named. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HEALING_PARAMETERS } from '@/healing/parameters';
import { COMPARE_LAYOUTS } from '@/session/comparison';
import { CUT_LIMITS } from '@/session/cut';
import { loadLinkState } from '@/session/lateLinkState';
import { LAYER_LOOKS } from '@/session/layers';
import { formatLink, parseLink, type LinkedState } from '@/session/link';
import { INITIAL_STATE } from '@/session/sessionDefaults';
import { MODES } from '@/session/sessionPatch';
import { PALETTES, QUALITIES, STAINS, THEMES, VIEWS } from '@/session/sessionTypes';
import { lastDay, type Scenario } from '@/treatment/scenario';
import { SCENARIO_FIELDS, type ScenarioField } from '@/treatment/scenarioFields';

const TURNED = { ...INITIAL_STATE, orbit: { azimuthRad: 0.3, elevationRad: -0.2, zoom: 2 } };
const WRITTEN_EARLY = formatLink(TURNED);
await loadLinkState();

const SEED = 20251122;
const double = (min: number, max: number) => fc.double({ min, max, noNaN: true }).map((value) => value + 0);

function fieldValue(field: ScenarioField): fc.Arbitrary<string | number | boolean> {
  if (field.kind === 'choice') return fc.constantFrom(...field.options);
  if (field.kind === 'switch') return fc.boolean();
  return field.kind === 'integer' ? fc.integer({ min: field.min, max: field.max }) : double(field.min, field.max);
}

const F = SCENARIO_FIELDS;
const strikes = fc.array(fc.option(fc.array(fc.tuple(double(-3, 3), double(-3, 3)), { maxLength: 5 })), { minLength: 1, maxLength: 1 });
const scenario = fc.record({
  version: fc.constant(1 as const),
  seed: fieldValue(F.seed),
  skin: fc.record({ site: fieldValue(F.site), ageYears: fieldValue(F.ageYears), phototype: fieldValue(F.phototype), skinType: fieldValue(F.skinType), concern: fieldValue(F.concern) }),
  plan: fc.record(
    { device: fieldValue(F.device), needleLengthMm: fieldValue(F.needleLengthMm), densityPerCm2: fieldValue(F.densityPerCm2), sessions: fc.integer({ min: 1, max: 6 }), intervalDays: fieldValue(F.intervalDays), needleDiameterMm: fieldValue(F.needleDiameterMm), strikes },
    { requiredKeys: ['device', 'needleLengthMm', 'densityPerCm2', 'sessions', 'intervalDays'] },
  ),
  aftercare: fc.record({ hygiene: fieldValue(F.hygiene), makeupAfterHours: fieldValue(F.makeupAfterHours), sunProtection: fieldValue(F.sunProtection) }),
}) as unknown as fc.Arbitrary<Scenario>;

const overrides = fc
  .subarray(Object.entries(HEALING_PARAMETERS), { maxLength: 4 })
  .chain((some) => fc.tuple(...some.map(([name, { low, high }]) => double(low, high).map((value) => [name, value] as const))))
  .map((pairs) => Object.fromEntries(pairs));

const linked: fc.Arbitrary<LinkedState> = scenario.chain((one) =>
  fc.record({
    scenario: fc.constant(one),
    parameterOverrides: overrides,
    day: double(-1, lastDay(one.plan)),
    playing: fc.boolean(),
    view: fc.constantFrom(...VIEWS),
    orbit: fc.record({ azimuthRad: double(-3, 3), elevationRad: double(-1.5, 1.5), zoom: double(0.25, 8) }),
    theme: fc.constantFrom(...THEMES),
    lang: fc.constantFrom('en', 'de-AT', 'ar'),
    labels: fc.boolean(),
    quality: fc.constantFrom(...QUALITIES),
    rendering: fc.record({ fibres: fc.boolean(), vessels: fc.boolean(), redness: fc.boolean(), cells: fc.boolean(), fibreShare: double(0, 1), exaggerateEpidermis: fc.boolean(), doubt: fc.boolean() }),
    palette: fc.constantFrom(...PALETTES),
    comparison: fc.option(fc.record({ layout: fc.constantFrom(...COMPARE_LAYOUTS), day: double(-1, lastDay(one.plan)), position: double(0.02, 0.98) })),
    layers: fc.record({
      epidermis: fc.constantFrom(...LAYER_LOOKS), dermis: fc.constantFrom(...LAYER_LOOKS), fat: fc.constantFrom(...LAYER_LOOKS),
      vessels: fc.constantFrom('show', 'ghost'), fibres: fc.constantFrom('show', 'ghost'), cells: fc.constantFrom('show', 'ghost'),
      explode: double(0, 1), peel: double(0, 1), steps: double(0, 1),
    }),
    cut: fc.option(fc.record({ offsetMm: double(0.01, 5.5), angleRad: double(...CUT_LIMITS.angleRad) })),
    mode: fc.constantFrom(...MODES),
    stain: fc.constantFrom(...STAINS),
  }),
);

/** What a page shows after opening a link. */
function opened(link: string): LinkedState {
  const { patch } = parseLink('', link);
  const { play, ...rest } = patch;
  return { ...INITIAL_STATE, mode: 'explore', stain: 'illustration', ...rest, ...(play !== undefined && { playing: play }) } as LinkedState;
}

describe('a link', () => {
  test('written before the deflating part has come says the same, plainly', () => {
    expect(WRITTEN_EARLY).toMatch(/state=0/);
    expect(formatLink(TURNED)).toMatch(/state=1/);
    expect(parseLink('', WRITTEN_EARLY)).toEqual(parseLink('', formatLink(TURNED)));
  });

  test(`round-trips exactly, seed ${SEED}`, () => {
    fc.assert(
      fc.property(linked, (state) => {
        const link = formatLink(state);
        expect(parseLink('', link).issues.filter((issue) => issue.level === 'error')).toEqual([]);
        const back = opened(link);
        for (const key of Object.keys(state) as (keyof LinkedState)[]) expect(back[key], key).toEqual(state[key]);
        expect(formatLink(back)).toBe(link);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  test('of an untouched page is empty, and empty says nothing', () => {
    expect(formatLink(INITIAL_STATE)).toBe('');
    expect(parseLink('', '')).toEqual({ patch: {}, issues: [] });
  });

  test('is read from query and fragment, the fragment wins', () => {
    const { patch } = parseLink('?age=30&needle=1', '#age=60');
    expect(patch.scenario).toMatchObject({ skin: { ageYears: 60 }, plan: { needleLengthMm: 1 } });
  });

  test('uses what it can and names what it cannot', () => {
    const { patch, issues } = parseLink('?needle=long&sessions=1000&view=moon&day=NaN&sun=maybe&state=zzz&nonsense=1&age=50', '');
    expect(issues.map((issue) => issue.field).sort()).toEqual(
      ['aftercare.sunProtection', 'day', 'nonsense', 'plan.needleLengthMm', 'plan.sessions', 'state', 'view'].sort(),
    );
    expect(patch.scenario).toMatchObject({ skin: { ageYears: 50 }, plan: { needleLengthMm: 1.5, sessions: 6 } });
    expect(patch.view).toBeUndefined();
  });

  test('never accepts numbers in disguise', () => {
    for (const text of ['0x10', ' 30', '1e999', 'Infinity', '', '30 ', '١٢']) {
      expect(parseLink(`?age=${encodeURIComponent(text)}`, '').issues.map((issue) => issue.code), text).toContain('not-a-number');
    }
  });
});
