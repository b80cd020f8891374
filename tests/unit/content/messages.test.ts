/** The catalogue is complete, every message compiles and formats, and no text stands in the code outside it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { parseSync } from 'vite';
import { en, type MessageKey } from '@/content/messages/en';
import { createMessages, resolveLanguage } from '@/ui/messages';
import { glossaryEn } from '@/content/messages/glossary.en';
import { fibreEn } from '@/content/messages/fibre.en';
import { holdEn } from '@/content/messages/hold.en';
import { labEn } from '@/content/messages/lab.en';
import { structuresEn } from '@/content/messages/structures.en';
import { stretchEn } from '@/content/messages/stretch.en';
import { toolsEn } from '@/content/messages/tools.en';
import { measuresEn } from '@/content/messages/measures.en';
import { MEASURES } from '@/healing/measureTable';
import { GLOSSARY_WORDS } from '@/content/glossary';
import { CHART_MEASURES, MEASURE_TEXTS } from '@/content/measureTexts';
import { PHASE_NAMES, PHASE_TEXTS } from '@/content/phaseTexts';
import { PHASES } from '@/session/phaseScale';
import { CUT_LIMITS } from '@/session/cut';
import { LAYER_LOOKS, LAYER_NAMES, SPREADS } from '@/session/layers';
import { PALETTES, QUALITIES, STAINS, THEMES, VIEWS } from '@/session/sessionTypes';
import { CONCERNS, SITES, SKIN_TYPES } from '@/skin/skin';
import { DEVICES } from '@/treatment/scenario';
import { SCENARIO_FIELDS } from '@/treatment/scenarioFields';

const SOURCE = join(import.meta.dirname, '../../../src');

function filesUnder(folder: string, ends: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => ends.test(name))
    .map((name) => join(folder, name));
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

function walk(node: unknown, visit: (node: Node, parent: Node | null) => void, parent: Node | null = null): void {
  if (Array.isArray(node)) for (const item of node) walk(item, visit, parent);
  else if (node !== null && typeof node === 'object' && typeof (node as Node).type === 'string') {
    visit(node as Node, parent);
    for (const [key, value] of Object.entries(node)) if (key !== 'type' && value !== null && typeof value === 'object') walk(value, visit, node as Node);
  }
}

/** Attributes that a person reads or hears. */
const SPOKEN = new Set(['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'title', 'alt', 'placeholder', 'label']);
const HAS_WORD = /\p{L}{2,}/u;

/** Literal texts in the JSX of one file: text between tags, and literals in spoken attributes. */
function literalTexts(file: string): string[] {
  const { program } = parseSync(file, readFileSync(file, 'utf8'), { lang: 'tsx' });
  const found: string[] = [];
  walk(program, (node, parent) => {
    if (node.type === 'JSXText' && HAS_WORD.test(String(node['value']))) found.push(String(node['value']).trim());
    if (node.type !== 'Literal' || typeof node['value'] !== 'string' || !HAS_WORD.test(node['value'])) return;
    if (parent?.type === 'JSXAttribute' && SPOKEN.has(String((parent['name'] as Node)['name']))) found.push(node['value']);
    if (parent?.type === 'JSXExpressionContainer') found.push(node['value']);
  });
  return found;
}

const VALUES = { count: 2, length: '1', depth: '1', value: 3, session: 1, day: 28, name: 'x', key: 1, low: '1', high: '2', used: '1', last: 56, seconds: '1', speed: '1', clock: 'Day 1', phase: 'x', elapsed: 'x', plain: 'x', term: 'y', unit: 'u', range: 'r', min: '0', max: '1', grade: 'g', site: 's', age: 45, sessions: 2, interval: 28, needle: '1', density: '2', share: '3', change: '4', done: 1, left: 2, message: 'm', text: 't', source: 's', meaning: 'm', first: 2, number: 1, about: 'x', citation: 'y', status: 'z', doi: '10.1/x', x: '1', z: '2', limit: 540, reached: '40 %', reach: '0.3 mm', gap: '60 %', crowded: '3 %', overlap: 2, nearest: '0.1 mm', mean: '1', least: '1', most: '1', pulled: '3 %', stress: '2 kPa', collagen: '4 %', straight: '5 %', slower: 5, ghost: 'z', tone: 'I', type: 't', concern: 'c', hygiene: 'h', hours: 4, sun: 's', side: '6 mm', hair: '0.07 mm', look: 'ghost', turn: '20 deg' };

describe('English messages', () => {
  it.each(Object.entries({ ...measuresEn, ...labEn, ...structuresEn, ...fibreEn, ...holdEn, ...stretchEn, ...toolsEn, ...glossaryEn, ...en }))('%s compiles, formats and leaves no brace', (_key, message) => {
    const text = String(new IntlMessageFormat(message, 'en').format(VALUES));
    expect(text).not.toMatch(/[{}]/);
    expect(text.trim().length).toBeGreaterThan(0);
  });

  it('has a text for every name that the interface builds a key from', () => {
    const { t } = createMessages('en');
    const keys: string[] = [
      ...VIEWS.flatMap((view) => [`view.${view}`, `view.${view}.text`, `view.${view}.whole`]),
      ...THEMES.map((theme) => `theme.${theme}`),
      ...QUALITIES.map((quality) => `quality.${quality}`),
      ...PALETTES.map((palette) => `palette.${palette}`),
      ...STAINS.flatMap((stain) => [`stain.${stain}`, `stain.${stain}.text`]),
      ...LAYER_NAMES.map((name) => `layer.${name}`),
      ...LAYER_LOOKS.map((look) => `layers.${look}`),
      ...SPREADS.flatMap((name) => [`layers.${name}`, `twin.${name}`]),
      ...Object.keys(CUT_LIMITS).map((name) => `cut.${name}`),
      ...SITES.map((site) => `site.${site}`),
      ...CONCERNS.map((concern) => `concern.${concern}`),
      ...SKIN_TYPES.map((type) => `skinType.${type}`),
      ...DEVICES.flatMap((device) => [`device.${device}`, `device.${device}.text`]),
      ...[1, 2, 3, 4, 5, 6].flatMap((type) => [`phototype.${type}`, `phototype.${type}.text`]),
      ...SCENARIO_FIELDS.hygiene.options.map((hygiene) => `hygiene.${hygiene}`),
      ...GLOSSARY_WORDS.flatMap((word) => [`glossary.${word}.plain`, `glossary.${word}.term`, `glossary.${word}.text`]),
      ...CHART_MEASURES.flatMap((measure) => [MEASURE_TEXTS[measure].name, MEASURE_TEXTS[measure].text, MEASURE_TEXTS[measure].unit]),
      ...PHASES.flatMap((phase) => Object.values(PHASE_TEXTS[phase])),
      ...['measured', 'fitted', 'illustrative'].flatMap((grade) => [`grade.${grade}`, `grade.${grade}.text`]),
    ];
    expect(keys.filter((key) => !(key in en) && !(key in toolsEn) && !(key in glossaryEn))).toEqual([]);
    expect(Object.keys(toolsEn).filter((key) => key in en)).toEqual([]);
    expect(t('view.block')).toBe('Whole block');
    expect(PHASE_NAMES).toEqual(PHASES);
  });

  it('names every measure of the model under the key that its table gives, and no other', () => {
    expect(Object.keys(measuresEn).sort()).toEqual(MEASURES.map((measure) => measure.plainName).sort());
  });

  it('explains each glossary word and no other', () => {
    expect(Object.keys(glossaryEn).length).toBe(GLOSSARY_WORDS.length * 3);
  });

  it('gives back a key that no catalogue knows, and English for a language that is not there yet', () => {
    const messages = createMessages('xx-YY');
    expect(messages.t('no.such.key' as MessageKey)).toBe('no.such.key');
    expect(messages.lang).toBe('en');
    expect(resolveLanguage('EN-gb')).toBe('en');
  });

  it('says plainly that this is no advice', () => {
    expect(en['app.disclaimer']).toMatch(/never advice/);
  });
});

describe('text outside the catalogue', () => {
  const files = ['ui', 'app', 'scene'].flatMap((folder) => filesUnder(join(SOURCE, folder), /\.tsx$/));

  it('the scan finds what it looks for', () => {
    const { program } = parseSync('probe.tsx', 'const a = <p title="Hello there">Some words {"more words"}</p>;', { lang: 'tsx' });
    let seen = 0;
    walk(program, (node) => {
      if (node.type === 'JSXText' || node.type === 'Literal') seen += 1;
    });
    expect(seen).toBeGreaterThanOrEqual(3);
    expect(files.length).toBeGreaterThan(5);
  });

  it.each(files.map((file) => file.slice(SOURCE.length + 1)))('%s has none', (name) => {
    expect(literalTexts(join(SOURCE, name))).toEqual([]);
  });

  it('every message is used somewhere', () => {
    const code = [...filesUnder(SOURCE, /\.tsx?$/)].filter((file) => !file.includes('messages/')).map((file) => readFileSync(file, 'utf8')).join('\n');
    const built = /^(layer|layers\.(?:show|ghost|hide|explode|peel|steps)$|cut\.(?:drag\.)?(?:offsetMm|angleRad)$|caption|compare|palette|phototype|skinType|concern|device|hygiene|view|theme|quality|stain|site|glossary|grade|orbit|twin\.(?:explode|peel|steps)$|twin\.redness|lab\.rendering|lab\.folder|source|hold\.help|stretch\.ghost\.(?:none|before|young)$|dose\.key|dose\.(?:off|coverage|depth)$)\.?/;
    expect(Object.keys({ ...en, ...toolsEn, ...labEn, ...holdEn, ...stretchEn }).filter((key) => !built.test(key) && !code.includes(`'${key}'`))).toEqual([]);
  });
});
