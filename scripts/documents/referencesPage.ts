/**
 * The tables of `docs/model/references.md`: one row for every source in the code, with its identifier or the reason why it has
 * none, and how many numbers rest on it. Only what stands between the two marks is written; the rest of the page is by hand.
 */
import { describeTables } from '@/cli/describeTables';
import type { Source } from '@/content/source';
import { SOURCES } from '@/content/sources';
import { AGEING } from '@/skin/ageing';
import { CONCERN_SIZES } from '@/skin/concernSizes';
import { anatomyQuantities } from '@/skin/describeAnatomy';
import { SITES } from '@/skin/skin';
import { DEFAULT_SCENARIO, DEVICES } from '@/treatment/scenario';
import { deviceQuantities } from './deviceQuantities';
import { anchorOf, table } from './markdown';

export const REFERENCES = 'docs/model/references.md';
const BEGIN = '<!-- from the code: npm run documents -->';
const END = '<!-- by hand again -->';

/** First letters of a key, and what its sources are about. */
const GROUPS: readonly (readonly [title: string, prefixes: readonly string[]])[] = [
  ['Skin as it is', ['A-']],
  ['Ageing', ['G-']],
  ['Devices and the pass', ['D-', 'M-']],
  ['Healing', ['H-']],
  ['Outcomes', ['O-']],
  ['Colour and light', ['X-']],
  ['Wounds of other kinds, to which constants were fitted', ['paper-']],
  ['Keys of our own', ['model-']],
];

/** `existing`: the page as it is. */
export function referencesPage(existing: string): Map<string, string> {
  const [before, rest] = existing.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`${REFERENCES} must hold the marks ${BEGIN} and ${END}.`);
  return new Map([[REFERENCES, `${before}${BEGIN}\n\n${tables()}\n\n${END}${after}`]]);
}

function tables(): string {
  const uses = usesOfKeys();
  const keys = Object.keys(SOURCES).toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  const left = new Set(keys);
  const sections = GROUPS.flatMap(([title, prefixes]) => {
    const rows = keys.filter((key) => prefixes.some((prefix) => key.startsWith(prefix)));
    for (const key of rows) left.delete(key);
    return rows.length === 0 ? [] : [`## ${title}\n\n${sourceTable(rows, uses)}`];
  });
  if (left.size > 0) throw new Error(`These sources belong to no group of scripts/documents/referencesPage.ts: ${[...left].join(', ')}`);
  return sections.join('\n\n');
}

function sourceTable(keys: readonly string[], uses: ReadonlyMap<string, number>): string {
  return table(
    ['key', 'paper', 'identifier', 'standing', 'what was taken', 'numbers'],
    keys.map((key) => {
      const source = SOURCES[key]!;
      return [`<a id="${anchorOf(key)}"></a>${key}`, source.citation, identifierOf(source), source.status, source.about, String(uses.get(key) ?? '–')];
    }),
  );
}

function identifierOf({ doi, pmid, pmc, without }: Source): string {
  const links = [
    ...(doi === undefined ? [] : [`[doi ${doi}](https://doi.org/${encodeURI(doi)})`]),
    ...(pmid === undefined ? [] : [`[PMID ${pmid}](https://pubmed.ncbi.nlm.nih.gov/${pmid}/)`]),
    ...(pmc === undefined ? [] : [`[${pmc}](https://pmc.ncbi.nlm.nih.gov/articles/${pmc}/)`]),
  ];
  return links.length > 0 ? links.join(', ') : `– (${without ?? 'no reason is stated'})`;
}

/** How many numbers of the model carry each key: constants, measures, ageing, concerns, devices, anatomy of every site. */
export function usesOfKeys(): ReadonlyMap<string, number> {
  const { parameters = [], measures = [] } = describeTables(DEFAULT_SCENARIO);
  const carried = [
    ...parameters,
    ...measures,
    ...Object.values(AGEING),
    ...Object.values(CONCERN_SIZES),
    ...DEVICES.flatMap((device) => Object.values(deviceQuantities(device))),
    ...SITES.flatMap((site) => Object.values(anatomyQuantities({ ...DEFAULT_SCENARIO.skin, site }))),
  ];
  const uses = new Map<string, number>();
  for (const { source } of carried) uses.set(String(source), (uses.get(String(source)) ?? 0) + 1);
  return uses;
}
