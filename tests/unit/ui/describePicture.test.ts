/** The text twin says the right words for a state: untreated, minutes, weeks, a year. */
import { describe, expect, it } from 'vitest';
import { createMessages } from '@/ui/messages';
import type { MeasureSeries } from '@/healing/measures';
import { WHOLE_BLOCK } from '@/session/layers';
import { createPhaseScale } from '@/session/phaseScale';
import { DEFAULT_RENDERING } from '@/session/sessionPatch';
import { DEFAULT_SCENARIO, type Plan } from '@/treatment/scenario';
import { describePicture, type PictureState } from '@/ui/describePicture';
import { type AskedOfBlock, blockWords } from '@/ui/overlay/blockWords';

const messages = createMessages('en');
const ONCE: Plan = { ...DEFAULT_SCENARIO.plan, sessions: 1 };

/** Day, collagen, redness, cover, share of open holes; the range is ±half of the change. */
const ROWS = [
  [-1, 1, 0, 1, 0],
  [0, 1, 4, 0.95, 1],
  [0.02, 1, 5, 0.95, 1],
  [1, 0.998, 3, 0.99, 0.1],
  [3, 1, 0.4, 1, 0],
  [14, 1.012, 0, 1, 0],
  [90, 1.04, 0, 1, 0],
  [365, 1.043, 0, 1, 0],
] as const;

function seriesOf(): MeasureSeries {
  const column = (index: 1 | 2 | 3 | 4): Float32Array => Float32Array.from(ROWS, (row) => row[index]);
  const values = { collagen: column(1), erythema: column(2), epidermalCover: column(3), openChannelFraction: column(4) };
  const scaled = (factor: number): Record<string, Float32Array> => ({ ...values, collagen: values.collagen.map((value) => 1 + (value - 1) * factor), erythema: values.erythema.map((value) => value * factor) });
  return { days: Float64Array.from(ROWS, (row) => row[0]), values, low: scaled(0.5), high: scaled(1.5) };
}

function say(day: number, change: Partial<PictureState> = {}, plan: Plan = ONCE): Record<string, string> {
  const state: PictureState = { scenario: { ...DEFAULT_SCENARIO, plan }, day, view: 'channel', passRunning: false, comparison: null, measures: seriesOf(), asked: [], ...change };
  return Object.fromEntries(describePicture(messages, createPhaseScale(plan), state).map(({ id, text }) => [id, text]));
}

describe('describePicture', () => {
  it.each([{ sessions: 0 }, { densityPerCm2: 0 }])('says that skin without punctures is untreated, on any day (%o)', (none) => {
    for (const day of [-1, 0, 14, 365]) {
      const words = say(day, {}, { ...ONCE, ...none });
      expect(words['state']).toContain('Untreated skin');
      expect(words).not.toHaveProperty('channels');
      expect(words).not.toHaveProperty('collagen');
      expect(Object.values(words).join(' ')).not.toMatch(/needle \d|apart/);
      expect(words['view']).toContain('whole');
    }
  });

  it('says before the first session that the surface is closed', () => {
    expect(say(-1)['state']).toContain('Before treatment');
    expect(say(-1)).not.toHaveProperty('redness');
  });

  it('says ten minutes after the pass: bleeding stops, channels open, red, no new collagen', () => {
    const words = say(10 / 1440);
    expect(words['state']).toBe('10 minutes. The skin stops bleeding (haemostasis).');
    expect(words['channels']).toBe('The channels are open.');
    expect(words['redness']).toMatch(/slight, 4\.\d Δa\* \(2\.\d to 6\.\d\)/);
    expect(words['collagen']).toBe('New collagen: none yet.');
  });

  it('says on day 14: builds, closed, redness gone, new collagen with range', () => {
    const words = say(14);
    expect(words['state']).toBe('Day 14. The skin builds new tissue (proliferation).');
    expect(words['channels']).toContain('closed');
    expect(words['redness']).toContain('none');
    expect(words['collagen']).toBe('New collagen: +1.2% compared with before (plausible range +0.6% to +1.8%).');
  });

  it('says on day 365: remodels', () => {
    expect(say(365)['state']).toBe('Day 365. The skin remodels (remodelling).');
    expect(say(365)['collagen']).toContain('+4.3%');
  });

  it('counts hours and the phase from the latest session', () => {
    const words = say(28 + 5 / 24, {}, { ...ONCE, sessions: 3 });
    expect(words['state']).toBe('5 hours. The skin cleans up (inflammation).');
    expect(words['sessions']).toBe('2 sessions done, one to come.');
  });

  it('tells a loss of collagen as a loss, and never “−0.0%”', () => {
    expect(say(1)['collagen']).toMatch(/no gain yet.* -0\.2% .*needles cut some/);
    expect(say(3)['collagen']).toBe('New collagen: none yet.');
  });

  it('names the view and the running pass, and says that the model computes while there are no measures', () => {
    const words = say(1, { measures: null, passRunning: true });
    expect(words['view']).toContain('One needle channel');
    expect(words['pass']).toContain('needle dents');
    expect(words['computing']).toContain('computing');
  });

  it('says after the view what was asked of the block', () => {
    expect(Object.keys(say(7, { asked: [{ id: 'stain', text: 'Stained.' }] }))).toEqual(['state', 'channels', 'redness', 'collagen', 'view', 'stain', 'skin']);
  });
});

describe('what was asked of the block', () => {
  const said = (asked: Partial<AskedOfBlock>): Record<string, string> =>
    Object.fromEntries(blockWords(messages, { stain: 'illustration', layers: WHOLE_BLOCK, rendering: DEFAULT_RENDERING, cut: null, ...asked }).map(({ id, text }) => [id, text]));

  it('is nothing for a whole block in the illustration', () => {
    expect(said({})).toEqual({});
  });

  it('names a stain with what its colours mean', () => {
    expect(said({ stain: 'polarised' })['stain']).toMatch(/thickness and packing, not the type/);
  });

  it('says of a block that is taken apart what is missing', () => {
    const words = said({ layers: { ...WHOLE_BLOCK, epidermis: 'ghost', fat: 'hide', peel: 0.5 }, rendering: { ...DEFAULT_RENDERING, vessels: false } });
    expect(words['layers']).toBe('The epidermis is drawn as a ghost. The fat is hidden. The vessels are hidden. The epidermis is peeled back from one corner.');
  });

  it('says of a block cut back like stairs where each layer ends, and what went with it', () => {
    expect(said({ layers: { ...WHOLE_BLOCK, steps: 0.5 } })['layers']).toMatch(/cut back from the front like stairs.*fat keeps the whole block.*New fibres and standing vessels go with the dermis/);
  });

  it('says where a block is cut, and what is not drawn there', () => {
    const end = 'On it lie the new fibres that are just behind it, fewer than at the block’s own faces, where the model lays more. Vessels stand at those faces only.';
    expect(said({ cut: { offsetMm: 2.04, angleRad: 0 } })['cut']).toBe(`The block is cut 2 mm behind its front face, turned by 0 deg. ${end}`);
    expect(said({ cut: { offsetMm: 0.5, angleRad: Math.PI / 9 } })['cut']).toBe(`The block is cut 0.5 mm behind its front face, turned by 20 deg. ${end}`);
  });
});
