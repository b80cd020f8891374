/** The picture says where it departs from true skin, and only then. */
import { describe, expect, it } from 'vitest';
import type { EncodedHealing } from '@/encoding/encodedHealing';
import { departuresOf } from '@/session/pictureFacts';
import { INITIAL_STATE } from '@/session/sessionDefaults';

const healing = { sessionDays: [0] } as unknown as EncodedHealing;
const names = (state: Partial<typeof INITIAL_STATE>): string[] => departuresOf({ ...INITIAL_STATE, ...state }).map(({ name }) => name);

describe('departures', () => {
  it('speak of the epidermis only where it is exaggerated', () => {
    expect(names({ view: 'block' })).toContain('epidermis');
    expect(names({ view: 'channel' })).not.toContain('epidermis');
    expect(names({ view: 'block', rendering: { ...INITIAL_STATE.rendering, exaggerateEpidermis: false } })).not.toContain('epidermis');
  });

  it('speak of fibres only where there are new ones', () => {
    expect(names({ view: 'block', day: 30 })).not.toContain('fibres');
    expect(names({ view: 'block', day: 30, healing })).toEqual(expect.arrayContaining(['fibres', 'through']));
    expect(names({ view: 'fibres', day: 30, healing })).toContain('through');
    expect(names({ view: 'fibres', day: 30, healing })).not.toContain('fibres');
    expect(names({ view: 'surface', day: 30, healing })).toEqual(['density']);
    expect(names({ view: 'block', day: -1, healing })).not.toContain('through');
  });

  it('speak of vessels only where they are drawn', () => {
    expect(names({ view: 'block', rendering: { ...INITIAL_STATE.rendering, vessels: false } })).toEqual(['epidermis', 'density']);
  });

  it('speak of hairs and glands only where one could count them', () => {
    expect(names({ view: 'block' })).toContain('density');
    expect(names({ view: 'channel' })).not.toContain('density');
  });
});
