/** Every source key used in the code resolves to a citation. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SOURCES } from '@/content/sources';

const SOURCE = join(import.meta.dirname, '../../../src');

function usedKeys(): Map<string, string> {
  const used = new Map<string, string>();
  for (const name of readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(name) || name.startsWith('content')) continue;
    const text = readFileSync(join(SOURCE, name), 'utf8');
    for (const [, key] of text.matchAll(/'((?:[ADGHMOX]-\d{2})|(?:model-[\w.]+)|(?:paper-[\w-]+))'/g)) if (key) used.set(key, name);
    for (const [, key] of text.matchAll(/\bsource: '([^']+)'/g)) if (key) used.set(key, name);
  }
  return used;
}

describe('sources', () => {
  const used = usedKeys();

  it('finds the keys of the model', () => {
    expect(used.size).toBeGreaterThan(20);
  });

  it.each([...used])('%s, used in %s, has a citation', (key) => {
    const source = SOURCES[key];
    expect(source, `no row for ${key} in src/content/sources*.ts`).toBeDefined();
    expect(source?.citation.length).toBeGreaterThan(5);
    expect(source?.about.length).toBeGreaterThan(5);
  });

  it('writes identifiers in their own form', () => {
    for (const { doi, pmid, pmc } of Object.values(SOURCES)) {
      if (doi !== undefined) expect(doi).toMatch(/^10\.\d{4,}\/\S+$/);
      if (pmid !== undefined) expect(pmid).toMatch(/^\d{7,8}$/);
      if (pmc !== undefined) expect(pmc).toMatch(/^PMC\d{6,8}$/);
    }
  });

  it('has an identifier for each source, or says why not, never both', () => {
    for (const [key, { doi, pmid, pmc, without }] of Object.entries(SOURCES)) {
      expect(doi !== undefined || pmid !== undefined || pmc !== undefined, key).toBe(without === undefined);
    }
  });

  it('calls our own assumptions assumed, and nothing else', () => {
    for (const [key, { status }] of Object.entries(SOURCES)) expect(status === 'assumed').toBe(key.startsWith('model-'));
  });
});
