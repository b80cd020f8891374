/** Every structure that can be named has a plain name, a term, one sentence and a source; and no text speaks of another. */
import { describe, expect, it } from 'vitest';
import { structuresEn } from '@/content/messages/structures.en';
import { SOURCES } from '@/content/sources';
import { STRUCTURE_SOURCES } from '@/content/structureSources';
import { STRUCTURE_NAMES } from '@/skin/structureNames';

describe('structures', () => {
  it('have exactly their texts', () => {
    const keys = STRUCTURE_NAMES.flatMap((structure) => [`structure.${structure}`, `structure.${structure}.term`, `structure.${structure}.text`]);
    expect(Object.keys(structuresEn).sort()).toEqual(keys.sort());
  });

  it.each(STRUCTURE_NAMES)('%s: a short name, a short explanation, a source', (structure) => {
    expect(structuresEn[`structure.${structure}`].split(' ').length).toBeLessThanOrEqual(4);
    expect(structuresEn[`structure.${structure}.text`].split(' ').length).toBeLessThanOrEqual(32);
    expect(SOURCES[STRUCTURE_SOURCES[structure]]).toBeDefined();
  });
});
