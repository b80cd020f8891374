/**
 * The model against published results, row by row of `publishedResults.ts`. FITTED rows lie in their band because constants were
 * chosen so: that they do is no evidence. CHECKED rows were not tuned on. SEEN rows must meet the model's range.
 */
import { describe, expect, it } from 'vitest';
import { PUBLISHED_RESULTS } from '@/content/publishedResults';
import { SOURCES } from '@/content/sources';
import { publishedNumbers } from './publishedNumbers';

const numbers = publishedNumbers();
const rows = (use: string) => PUBLISHED_RESULTS.filter((row) => row.use === use);

describe('the table of published results', () => {
  it('has each result once, each with a source', () => {
    expect(new Set(PUBLISHED_RESULTS.map(({ id }) => id)).size).toBe(PUBLISHED_RESULTS.length);
    for (const { id, source } of PUBLISHED_RESULTS) expect(SOURCES[source], id).toBeDefined();
  });

  it('has a number of the model for every row with a band, and for no other', () => {
    const banded = PUBLISHED_RESULTS.filter(({ band }) => band !== null).map(({ id }) => id);
    expect(Object.keys(numbers).toSorted()).toEqual(banded.toSorted());
    for (const { band } of PUBLISHED_RESULTS) if (band) expect(band[0]).toBeLessThan(band[1]);
  });

  it('says why a result is not used, and calls nothing validated', () => {
    for (const { id, remark, band } of rows('not used')) {
      expect(remark.length, id).toBeGreaterThan(10);
      expect(band, id).toBeNull();
    }
    for (const { id, statement, remark } of PUBLISHED_RESULTS) expect(`${statement} ${remark}`, id).not.toMatch(/validat/i);
  });

  it('keeps what was fitted apart from what was checked: no source of cells and matrix serves both', () => {
    const sources = (use: string) => new Set(rows(use).map(({ source }) => source).filter((source) => source.startsWith('paper-') && source !== 'paper-madden-peacock-1971'));
    expect([...sources('checked')].filter((source) => sources('fitted').has(source))).toEqual([]);
  });
});

describe('FITTED', () => {
  it.each(rows('fitted').map((row) => [row.id, row] as const))('%s', (id, { band }) => {
    expect(numbers[id]!.value).toBeGreaterThanOrEqual(band![0]);
    expect(numbers[id]!.value).toBeLessThanOrEqual(band![1]);
  });
});

describe('CHECKED', () => {
  it.each(rows('checked').map((row) => [row.id, row] as const))('%s', (id, { band }) => {
    expect(numbers[id]!.value).toBeGreaterThanOrEqual(band![0]);
    expect(numbers[id]!.value).toBeLessThanOrEqual(band![1]);
  });
});

describe('SEEN: the range meets the band', () => {
  it.each(rows('seen').map((row) => [row.id, row] as const))('%s', (id, { band }) => {
    const { low, value, high } = numbers[id]!;
    expect(low <= value && value <= high).toBe(true);
    expect(low).toBeLessThanOrEqual(band![1]);
    expect(high).toBeGreaterThanOrEqual(band![0]);
  });
});
