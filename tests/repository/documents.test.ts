/** Documents that are written from the code are what the code would write now, and every source in them can be looked up. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allDocuments } from '../../scripts/documents/allDocuments';
import { anchorOf } from '../../scripts/documents/markdown';
import { usesOfKeys } from '../../scripts/documents/referencesPage';
import { ROOT } from '../support/root';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const written = allDocuments(read);
const figures = [...written].filter(([path]) => path.endsWith('.svg'));

describe('documents from the code', () => {
  test.each([...written.keys()])('%s is current: npm run documents would change nothing', (path) => {
    expect(read(path) === written.get(path), `${path} is out of date: npm run documents`).toBe(true);
  });

  test('no figure is left over from an earlier code', () => {
    expect(readdirSync(join(ROOT, 'docs/model/figures')).map((name) => `docs/model/figures/${name}`).toSorted()).toEqual(figures.map(([path]) => path).toSorted());
  });

  test('every number of the model names a source that has a row with an identifier, or with the reason why it has none', () => {
    const lines = read('docs/model/references.md').split('\n');
    const wanting = [...usesOfKeys().keys()].filter((key) => {
      const rows = lines.filter((line) => line.includes(`<a id="${anchorOf(key)}"></a>`));
      return rows.length !== 1 || !/\| (\[doi 10\.|\[PMID \d|\[PMC\d|– \([^)]{4,}\) \|)/.test(rows[0]!) || rows[0]!.includes('no reason is stated');
    });
    expect(wanting).toEqual([]);
    expect(usesOfKeys().size).toBeGreaterThan(40);
  });

  test('the tables by hand give an identifier or a reason as well', () => {
    expect(read('docs/model/references.md').split('\n').filter((line) => /\| –(;| \|)/.test(line.replace(/\| (\d+|–) \|$/, '|')))).toEqual([]);
  });

  test.each(figures)('%s has a title, a description, both themes, labelled axes and no script', (_, svg) => {
    expect(svg).toMatch(/<title id="t">[^<]{10,}<\/title>\n<desc id="d">[^<]{20,}<\/desc>/);
    expect(svg).toContain('prefers-color-scheme:dark');
    expect(svg).not.toMatch(/<script|\bon\w+=|NaN|Infinity|undefined/);
    if (svg.includes('class="a-line curve"')) {
      expect(svg).toMatch(/days since the first session|time since the session/);
      expect(svg.match(/rotate\(-90/g)?.length).toBeGreaterThan(2);
      expect(svg).toContain('with its plausible range');
    }
  });
});
