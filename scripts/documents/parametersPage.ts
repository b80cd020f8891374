/** `docs/model/parameters.md`: every number of the model with its range, unit, grade and source, by mechanism. */
import { describeTables } from '@/cli/describeTables';
import { FIBRE_PARAMETERS } from '@/healing/fibreParameters';
import { KINETICS_PARAMETERS } from '@/healing/kineticsParameters';
import { MATRIX_PARAMETERS } from '@/healing/matrixParameters';
import { MEASURE_PARAMETERS } from '@/healing/measureParameters';
import { SURFACE_PARAMETERS } from '@/healing/surfaceParameters';
import { AGEING, REFERENCE_AGE_YEARS } from '@/skin/ageing';
import { SITES } from '@/skin/skin';
import { DEFAULT_SCENARIO, DEVICES, type Scenario } from '@/treatment/scenario';
import { figure, range, sourceLink, table } from './markdown';

type Row = ReturnType<typeof describeTables>[string][number];

/** Mechanism, and the table of constants that it reads. */
const MECHANISMS: readonly (readonly [title: string, names: readonly string[]])[] = [
  ['Cells, signals and collagen at a puncture', Object.keys(KINETICS_PARAMETERS)],
  ['Matrix: amount, types, cross-links', Object.keys(MATRIX_PARAMETERS)],
  ['Surface: channel, epidermis, barrier, crust, redness', Object.keys(SURFACE_PARAMETERS)],
  ['Fibroblasts and their paths', Object.keys(FIBRE_PARAMETERS)],
  ['Read-outs: from states to measures', Object.keys(MEASURE_PARAMETERS)],
];

export function parametersPage(): Map<string, string> {
  const { parameters = [], measures = [] } = describeTables(DEFAULT_SCENARIO);
  const named = new Set(MECHANISMS.flatMap(([, names]) => names));
  const homeless = parameters.filter(({ name }) => !named.has(String(name)));
  if (homeless.length > 0) throw new Error(`Give these constants a mechanism in scripts/documents/parametersPage.ts: ${homeless.map(({ name }) => name).join(', ')}`);
  const sections = MECHANISMS.map(([title, names]) => {
    const rows = parameters.filter(({ name }) => names.includes(String(name)));
    return `## ${title}\n\n${counted(rows)}\n\n${quantityTable(rows)}`;
  });
  return new Map([['docs/model/parameters.md', `# Parameters

Written by \`npm run documents\` from the tables in the code; a test holds it current. \`npm run --silent simulate -- --describe\`
prints the same.

A **grade** says where a value came from: *measured*, a number in a study; *fitted*, chosen so that the model meets a published
number; *illustrative*, chosen by us within what is plausible. A **range** is what is plausible, not a standard error; the
ensemble that gives the measures their ranges draws from it. A **source** leads to its row of the [references](references.md);
keys that begin with \`model-\` are assumptions of our own. ${counted(parameters)}

${sections.join('\n\n')}

## Measures

What is read off the model. Each is a function of states of [the model](model.md); values come with a range.

${table(
  ['measure', 'untreated', 'unit', 'grade', 'source', 'made of'],
  measures.map(({ name, value, unit, grade, source, meaning }) => [`\`${name}\``, value === null ? 'of the site' : figure(Number(value)), String(unit), String(grade), sourceLink(String(source)), String(meaning)]),
)}

## Skin, by site

At ${REFERENCE_AGE_YEARS} years, phototype ${DEFAULT_SCENARIO.skin.phototype}, ${DEFAULT_SCENARIO.skin.skinType} skin: value (range), grade, source.

${byColumn(SITES, 'anatomy', (site) => ({ ...DEFAULT_SCENARIO, skin: { ...DEFAULT_SCENARIO.skin, site, ageYears: REFERENCE_AGE_YEARS } }))}

## Skin, by years

Per decade after ${REFERENCE_AGE_YEARS}.

${quantityTable(Object.entries(AGEING).map(([name, quantity]) => ({ name, ...quantity })))}

## Devices

Value (range), grade, source.

${byColumn(DEVICES, 'device', (device) => ({ ...DEFAULT_SCENARIO, plan: { ...DEFAULT_SCENARIO.plan, device } }))}
`]]);
}

function counted(rows: readonly Row[]): string {
  const of = (grade: string): number => rows.filter((row) => row['grade'] === grade).length;
  return `${rows.length} constants: ${of('measured')} measured, ${of('fitted')} fitted, ${of('illustrative')} illustrative.`;
}

function quantityTable(rows: readonly Row[]): string {
  return table(
    ['name', 'value', 'range', 'unit', 'grade', 'source', 'meaning'],
    rows.map(({ name, value, low, high, unit, grade, source, meaning }) => [
      `\`${name}\``, figure(Number(value)), range(Number(low), Number(high)), String(unit), String(grade), sourceLink(String(source)), String(meaning),
    ]),
  );
}

/** One column for each of `names`, one row for each quantity of the table `of` that its scenario describes. */
function byColumn<Name extends string>(names: readonly Name[], of: string, scenarioOf: (name: Name) => Scenario): string {
  const tables = names.map((name) => describeTables(scenarioOf(name))[of]!);
  const cell = ({ value, low, high, grade, source }: Row): string => `${figure(Number(value))} (${range(Number(low), Number(high))}), ${grade}, ${sourceLink(String(source))}`;
  return table(
    ['quantity', 'unit', ...names, 'meaning'],
    tables[0]!.map((first, row) => [`\`${first['name']}\``, String(first['unit']), ...tables.map((column) => cell(column[row]!)), String(first['meaning'])]),
  );
}
