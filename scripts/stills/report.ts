/** Writes the computed figures into the document of the picture's checks, between its two marks. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StillCheck } from '../../tests/visual/checks/stillCheck';

const DOCUMENT = 'docs/picture-checks.md';
const BEGIN = '<!-- computed: npm run stills -- --report -->';
const END = '<!-- end of computed -->';

export function writeReport(root: string, checks: readonly StillCheck[]): void {
  const path = join(root, DOCUMENT);
  const text = readFileSync(path, 'utf8');
  const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`${DOCUMENT} lacks the marks between which the figures stand: ${BEGIN} and ${END}`);
  writeFileSync(path, text.slice(0, from + BEGIN.length) + '\n\n' + figuresTable(checks) + '\n' + text.slice(to));
}

export function figuresTable(checks: readonly StillCheck[]): string {
  const rows = checks.map(({ item, name, figure, passed }) => `| ${item ?? ''} | ${name} | ${figure} | ${passed ? 'pass' : '**fail**'} |`);
  return ['| item | check | figure | |', '|---|---|---|---|', ...rows, ''].join('\n');
}
