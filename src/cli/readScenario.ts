/** A scenario from a file or from standard input. Reading stops once the text is longer than any scenario can be. */
import { createReadStream } from 'node:fs';
import { parseScenario, parseScenarioText, type ParsedScenario, MAX_TEXT_LENGTH } from '@/treatment/parseScenario';
import { refuse } from './arguments';

/** `path`: a file, `-` for standard input, null for the default scenario. A file that cannot be read is an issue. */
export async function readScenario(path: string | null): Promise<ParsedScenario> {
  if (path === null) return parseScenario({});
  try {
    return parseScenarioText(await readText(path));
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    const refused = refuse('unreadable-file', '--scenario', path, `a file that can be read (${reason})`, 'the default scenario');
    return { scenario: parseScenario({}).scenario, issues: [refused] };
  }
}

async function readText(path: string): Promise<string> {
  const stream = path === '-' ? process.stdin : createReadStream(path);
  stream.setEncoding('utf8');
  let text = '';
  for await (const chunk of stream) {
    text += chunk;
    if (text.length > MAX_TEXT_LENGTH) break;
  }
  return text;
}
