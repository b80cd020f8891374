/** Small pieces of Markdown: tables, links to a source's row, numbers. */

/** Cells may hold Markdown; what would end a cell is escaped. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

/** Anchor of a source's row in the references. */
export function anchorOf(key: string): string {
  return `source-${key.toLowerCase().replaceAll('.', '-')}`;
}

/** `from`: path of the folder of the references as the page sees it. */
export function sourceLink(key: string, from = ''): string {
  return `[${key}](${from}references.md#${anchorOf(key)})`;
}

/** As few digits as say it, and a true minus. */
export function figure(value: number, digits = 4): string {
  return String(Number(value.toPrecision(digits))).replace('-', '−');
}

export function range(low: number, high: number, digits = 4): string {
  return low === high ? figure(low, digits) : `${figure(low, digits)} – ${figure(high, digits)}`;
}
