/**
 * Collects issues about untrusted input and prints the values in them short and harmless: quoted, without control
 * characters, never walked into, so that a huge or cyclic value costs nothing.
 */
import type { Issue } from '@/lib/issue';

const LONGEST = 80;
/** Issues listed one by one; the rest is counted, so that hostile input cannot fill the memory or the screen. */
export const MAX_LISTED_ISSUES = 200;

export class IssueList {
  private readonly listed: Issue[] = [];
  private unlisted = 0;

  error(code: string, field: string, value: unknown, allowed: string, used: unknown): void {
    this.add({ level: 'error', code, field, value: printShort(value), allowed, used: printShort(used) });
  }

  /** A note: odd but possible, used as given. */
  note(code: string, field: string, value: unknown, allowed: string): void {
    this.add({ level: 'note', code, field, value: printShort(value), allowed, used: printShort(value) });
  }

  toArray(): Issue[] {
    if (this.unlisted === 0) return [...this.listed];
    const rest: Issue = {
      level: 'error',
      code: 'more-issues',
      field: '',
      value: `${this.unlisted} more`,
      allowed: 'none',
      used: 'nothing of them',
    };
    return [...this.listed, rest];
  }

  private add(issue: Issue): void {
    if (this.listed.length < MAX_LISTED_ISSUES) this.listed.push(issue);
    else this.unlisted += 1;
  }
}

/** Marks something said in words (used values, counts), to be printed without quotes. */
export class Words {
  constructor(readonly text: string) {}
}

export function printShort(value: unknown): string {
  if (value instanceof Words) return value.text;
  if (typeof value === 'string') return JSON.stringify(shorten(value));
  if (typeof value === 'number' || typeof value === 'boolean' || value === null || value === undefined) return String(value);
  if (typeof value === 'bigint') return shorten(`${value}n`);
  if (typeof value === 'object') return isList(value) ? 'a list' : 'an object';
  return `a ${typeof value}`;
}

/** A dotted path stays readable; any other field name is quoted and cut. */
export function printField(parent: string, key: string): string {
  const name = /^[\w-]{1,40}$/.test(key) ? key : JSON.stringify(shorten(key));
  return parent === '' ? name : `${parent}.${name}`;
}

/** `Array.isArray`, which a revoked proxy can make throw. */
export function isList(value: unknown): value is readonly unknown[] {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}

function shorten(text: string): string {
  // Quotes and escapes may lengthen the text sixfold at most; the cut leaves room for the usual case only, so cut again.
  let cut = text.length > LONGEST - 10 ? `${text.slice(0, LONGEST - 10)}…` : text;
  while (JSON.stringify(cut).length > LONGEST) cut = `${cut.slice(0, Math.floor(cut.length / 2))}…`;
  return cut;
}
