/** `docs/model/parameters.md`: every number of the model with its range, unit, grade and source, by mechanism. */
import { describeTables } from '@/cli/describeTables';
import { FIBRE_PARAMETERS } from '@/healing/fibreParameters';
import { KINETICS_PARAMETERS } from '@/healing/kineticsParameters';
import { MATRIX_PARAMETERS } from '@/healing/matrixParameters';
import { MEASURE_PARAMETERS } from '@/healing/measureParameters';
import { MEASURE_TABLE } from '@/healing/measureTable';
import { SURFACE_PARAMETERS } from '@/healing/surfaceParameters';
import type { Quantity } from '@/lib/quantity';
import { AGEING, REFERENCE_AGE_YEARS } from '@/skin/ageing';
import { AGEING_MEANINGS, ANATOMY_MEANINGS } from '@/skin/anatomyMeanings';
import { CONCERN_MEANINGS } from '@/skin/concernMeanings';
import { CONCERN_SIZES } from '@/skin/concernSizes';
import { anatomyQuantities } from '@/skin/describeAnatomy';
import { melanosomeShare } from '@/skin/phototype';
import { SITES, SKIN_TYPES, type SkinType } from '@/skin/skin';
import { skinTypeEffects } from '@/skin/skinType';
import { DEVICE_MEANINGS } from '@/treatment/deviceMeanings';
import { DEFAULT_SCENARIO, DEVICES } from '@/treatment/scenario';
import { deviceQuantities } from './deviceQuantities';
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

const PHOTOTYPES = ['1', '2', '3', '4', '5', '6'] as const;

export function parametersPage(): Map<string, string> {
  const { skin } = DEFAULT_SCENARIO;
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
  measures.map(({ name, value, unit, grade, source, meaning }) => [`\`${name}\``, MEASURE_TABLE.get(String(name))?.untreated === null ? 'of the site' : figure(Number(value)), String(unit), String(grade), sourceLink(String(source)), String(meaning)]),
)}

## Skin, by site

At ${REFERENCE_AGE_YEARS} years, phototype ${skin.phototype}, ${skin.skinType} skin: value (range), grade, source.

${columnTable(SITES, (site) => anatomyQuantities({ ...skin, site, ageYears: REFERENCE_AGE_YEARS }), ANATOMY_MEANINGS)}

## Skin, by years

Per decade after ${REFERENCE_AGE_YEARS}, unless the meaning says otherwise.

${quantityTable(rowsOf(AGEING, AGEING_MEANINGS))}

## Skin, by type and phototype

Of the cheek, ratios to normal skin; and the share of the living epidermis that is melanosomes.

${columnTable(SKIN_TYPES, typeQuantities, TYPE_MEANINGS)}

${columnTable(PHOTOTYPES, (phototype) => ({ melanosomeShare: melanosomeShare(Number(phototype)) }), ANATOMY_MEANINGS)}

## Concerns

${quantityTable(rowsOf(CONCERN_SIZES, CONCERN_MEANINGS))}

## Devices

Value (range), grade, source.

${columnTable(DEVICES, deviceQuantities, DEVICE_MEANINGS)}
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

function rowsOf<Name extends string>(quantities: Readonly<Record<Name, Quantity>>, meanings: Readonly<Record<Name, string>>): Row[] {
  return (Object.keys(quantities) as Name[]).map((name) => {
    const { value, low, high, unit, grade, source } = quantities[name];
    return { name, value, low, high, unit, grade, source, meaning: meanings[name] };
  });
}

/** One column for each of `columns`, one row for each quantity. */
function columnTable<Column extends string, Name extends string>(
  columns: readonly Column[],
  quantitiesOf: (column: Column) => Readonly<Record<Name, Quantity>>,
  meanings: Readonly<Record<NoInfer<Name>, string>>,
): string {
  const tables = columns.map(quantitiesOf);
  const cell = ({ value, low, high, grade, source }: Quantity): string => `${figure(value)} (${range(low, high)}), ${grade}, ${sourceLink(source)}`;
  const names = Object.keys(tables[0]!) as Name[];
  return table(
    ['quantity', 'unit', ...columns, 'meaning'],
    names.map((name) => [`\`${name}\``, tables[0]![name].unit, ...tables.map((quantities) => cell(quantities[name])), meanings[name]]),
  );
}

const TYPE_MEANINGS = { oil: 'Oil on the surface', gland: 'Size of sebaceous glands', ostium: 'Width of follicle openings' } as const;

function typeQuantities(skinType: SkinType): Readonly<Record<keyof typeof TYPE_MEANINGS, Quantity>> {
  const { oil, gland, ostium } = skinTypeEffects({ skinType, site: 'cheek' });
  return { oil, gland, ostium };
}
