/** `docs/model/validation.md`: what was published, what it was used for, what the model gives; and curves with their ranges. */
import { SOURCES } from '@/content/sources';
import { MEASURE_TABLE } from '@/healing/measureTable';
import { buildFigure, type FigureRequest, FIGURES } from './figures';
import { figure, range, sourceLink, table } from './markdown';
import { drawPanelFigure, type PublishedPoint } from './panelFigure';
import { isMet, type PublishedRow, publishedRows, type Use } from './published';
import { type CanonicalName, type CanonicalScenario, simulateCanonical } from './scenarios';
import { drawStripFigure } from './stripFigure';

const USES: Readonly<Record<Use, string>> = {
  fitted: 'constants were chosen with this number in view: meeting it is a repair and no success',
  checked: 'nothing was tuned on it',
  'not used': 'known, and neither fitted nor compared, for the reason given',
  seen: 'known when the model was made and no number to be met: the model’s range must meet the band',
};

export function validationPage(): Map<string, string> {
  const rows = publishedRows();
  const simulated = simulateCanonical();
  const files = new Map<string, string>();
  for (const request of FIGURES) files.set(`docs/model/figures/${request.file}`, drawPanelFigure(buildFigure(request, simulated, (measure, scenario) => pointsOf(rows, measure, scenario))));
  files.set('docs/model/figures/published.svg', drawStripFigure(rows, 'Published results and the model'));
  files.set('docs/model/validation.md', page(rows, simulated));
  return files;
}

function page(rows: readonly PublishedRow[], simulated: Readonly<Record<CanonicalName, CanonicalScenario>>): string {
  const numbered = rows.filter(({ band, model }) => band !== null && model !== null);
  const met = numbered.filter(isMet);
  const uses = (Object.keys(USES) as Use[]).filter((use) => rows.some((row) => row.use === use));
  const counts = uses.map((use) => `${rows.filter((row) => row.use === use).length} ${use}`).join(', ');
  return `# Validation

Written by \`npm run documents\`; a test holds it current. What the model computes, and what it does
not claim, is in [the model](model.md); what stands behind a key is in the [references](references.md).

Nothing that was fitted is called validated. No study was found that follows needled human skin over time with the numbers that
this model gives, so most of what could be compared comes from other wounds.

## Published results

${rows.length} results: ${counts}. ${met.length} of the ${numbered.length} that have a number of the model's meet their band. A band is
what is asked of the model, wide where the measurement, the species or the wound is far from ours; it is no confidence interval.

${table(
  ['use', 'meaning'],
  uses.map((use) => [`*${use}*`, USES[use]]),
)}

![Each published band stretched to the same width, with the model's number](figures/published.svg)

${uses.map((use) => `### ${TITLES[use]}

${resultTable(rows.filter((row) => row.use === use))}`).join('\n\n')}

## Curves

Lines are the model's values, bands the plausible range: the spread of a fixed ensemble over the graded constants, and no standard
error. The thin level line is untreated skin.

${FIGURES.map((request) => figureSection(request, simulated)).join('\n\n')}
`;
}

/** What was published of a measure in a scenario, for the marks on its axes. */
export function pointsOf(rows: readonly PublishedRow[], measure: string, scenario: CanonicalName): PublishedPoint[] {
  return rows.flatMap(({ at, band, statement, source }) => {
    const here = at?.measure === measure && at.scenario === scenario;
    return here && band ? [{ day: at.day, low: band[0], high: band[1], label: `${statement} (${source})` }] : [];
  });
}

const TITLES: Readonly<Record<Use, string>> = { fitted: 'Fitted', checked: 'Checked', seen: 'Seen', 'not used': 'Not used' };

function resultTable(rows: readonly PublishedRow[]): string {
  if (rows.every(({ band }) => band === null)) {
    return table(
      ['published result', 'source', 'species, number', 'why not'],
      rows.map((row) => [row.statement, sourceLink(row.source), who(row), row.remark]),
    );
  }
  return table(
    ['published result', 'source', 'species, number', 'unit', 'band', 'model', 'meets it', 'remark'],
    rows.map((row) => [
      row.statement,
      sourceLink(row.source),
      who(row),
      row.unit,
      row.band === null ? '–' : range(...row.band),
      row.model === null ? '–' : `${figure(row.model, 3)}${row.range ? ` (${row.range.map((end) => figure(end, 3)).join(' to ')})` : ''}`,
      row.band === null || row.model === null ? '–' : isMet(row) ? 'yes' : '**no**',
      remark(row),
    ]),
  );
}

/** That a source was not looked up comes from its own row, so that no result can lose it. */
function remark({ source, remark: said }: PublishedRow): string {
  return [SOURCES[source]?.status === 'recalled' ? '*recalled*' : '', said].filter((word) => word !== '').join('; ') || '–';
}

function who({ species, people }: PublishedRow): string {
  return [species, people].filter((word) => word !== '').join(', ');
}

function figureSection(request: FigureRequest, simulated: Readonly<Record<CanonicalName, CanonicalScenario>>): string {
  const sources = request.measures.map((name) => {
    const { grade, source } = MEASURE_TABLE.get(name)!;
    return `\`${name}\` (${grade}, ${sourceLink(source)})`;
  });
  const scenarios = request.curves.map(([scenario, name]) => (name === '' ? simulated[scenario].words : name)).join(' against ');
  return `### ${request.title}

![${request.title}](figures/${request.file})

${request.caption} Scenario: ${scenarios}. Measures: ${sources.join(', ')}.`;
}
