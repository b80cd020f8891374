/**
 * A batch: one scenario as JSON to a line → scenarios with their line numbers, and every issue of every line. Blank lines
 * are skipped but counted. All is read before anything is computed, so that a bad line costs nobody half a result.
 */
import type { Issue } from '@/lib/issue';
import { MAX_TEXT_LENGTH, parseScenarioText } from '@/treatment/parseScenario';
import type { Scenario } from '@/treatment/scenario';
import { refuse } from './arguments';
import { openInput, unreadable } from './readScenario';

export const MAX_BATCH_LINES = 100_000;
/** Characters in all lines together: 700 of the largest scenarios. */
export const MAX_BATCH_LENGTH = 100_000_000;
/** Issues listed one by one, errors and notes apart; the rest is counted. */
const MAX_BATCH_ISSUES = 1000;

export interface BatchItem {
  /** From 1, in the input. */
  readonly line: number;
  readonly scenario: Scenario;
}

export interface Batch {
  readonly items: readonly BatchItem[];
  readonly issues: readonly Issue[];
}

/** `check` may add issues of its own to a scenario that was read. */
export async function readBatch(path: string, check: (scenario: Scenario) => readonly Issue[]): Promise<Batch> {
  const items: BatchItem[] = [];
  const found = { note: new CappedList('note'), error: new CappedList('error') };
  try {
    for await (const { line, text } of readLines(openInput(path))) {
      if (text.trim() === '') continue;
      const { scenario, issues } = parseScenarioText(text);
      items.push({ line, scenario });
      for (const issue of [...issues, ...check(scenario)]) found[issue.level].add(atPlace(`line ${line}`, issue));
    }
  } catch (error) {
    found.error.add(error instanceof TooMuch ? error.issue : unreadable('--batch', path, error, 'nothing of it'));
  }
  return { items, issues: [...found.note.toArray(), ...found.error.toArray()] };
}

class CappedList {
  private readonly listed: Issue[] = [];
  private unlisted = 0;

  constructor(private readonly level: Issue['level']) {}

  add(issue: Issue): void {
    if (this.listed.length < MAX_BATCH_ISSUES) this.listed.push(issue);
    else this.unlisted += 1;
  }

  toArray(): Issue[] {
    if (this.unlisted === 0) return this.listed;
    return [...this.listed, { ...refuse('more-issues', '--batch', '', 'none', 'nothing of them'), level: this.level, value: `${this.unlisted} more` }];
  }
}

/** The issue with the place it was found at before its field. */
export function atPlace(place: string, issue: Issue): Issue {
  return { ...issue, field: issue.field === '' ? place : `${place}: ${issue.field}` };
}

class TooMuch extends Error {
  readonly issue: Issue;

  constructor(code: string, value: string) {
    super('The batch is too large.');
    this.issue = { ...refuse(code, '--batch', '', `at most ${MAX_BATCH_LINES} lines and ${MAX_BATCH_LENGTH} characters`, 'nothing of it'), value };
  }
}

/** Lines without their end; one that is longer than any scenario is cut just above that length, so that its parser refuses it. */
async function* readLines(chunks: AsyncIterable<string>): AsyncGenerator<{ line: number; text: string }> {
  let line = 1;
  let text = '';
  let length = 0;
  const append = (piece: string): void => void (text += piece.slice(0, Math.max(0, MAX_TEXT_LENGTH + 1 - text.length)));
  const numbered = (): { line: number; text: string } => {
    if (line > MAX_BATCH_LINES) throw new TooMuch('too-many-items', `over ${MAX_BATCH_LINES} lines`);
    return { line, text };
  };
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > MAX_BATCH_LENGTH) throw new TooMuch('too-long', `over ${MAX_BATCH_LENGTH} characters`);
    const pieces = chunk.split('\n');
    append(pieces[0]!);
    for (const piece of pieces.slice(1)) {
      yield numbered();
      line += 1;
      text = '';
      append(piece);
    }
  }
  if (text !== '') yield numbered();
}
