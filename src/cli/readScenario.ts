/** A scenario from a file or from standard input. Reading stops once the text is longer than any scenario can be. */
import { createReadStream } from 'node:fs';
import { parseScenario, parseScenarioText, type ParsedScenario, MAX_TEXT_LENGTH } from '@/treatment/parseScenario';
import type { Issue } from '@/lib/issue';
import { refuse } from './arguments';

/** `path`: a file, `-` for standard input, null for the default scenario. A file that cannot be read is an issue of `option`. */
export async function readScenario(path: string | null, option = '--scenario'): Promise<ParsedScenario> {
  if (path === null) return parseScenario({});
  try {
    return parseScenarioText(await readText(path));
  } catch (error) {
    return { scenario: parseScenario({}).scenario, issues: [unreadable(option, path, error, 'the default scenario')] };
  }
}

export function openInput(path: string): AsyncIterable<string> {
  const stream = path === '-' ? process.stdin : createReadStream(path);
  stream.setEncoding('utf8');
  return stream as AsyncIterable<string>;
}

export function unreadable(option: string, path: string, error: unknown, used: string): Issue {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
  return refuse('unreadable-file', option, path, `a file that can be read (${reason})`, used);
}

async function readText(path: string): Promise<string> {
  let text = '';
  for await (const chunk of openInput(path)) {
    text += chunk;
    if (text.length > MAX_TEXT_LENGTH) break;
  }
  return text;
}
