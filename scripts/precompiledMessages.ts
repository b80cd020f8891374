/**
 * ICU messages are parsed when the page is built, not when it is opened: a message with arguments goes into the bundle as the
 * tree that the formatter wants, and the parser stays out of it. In development and in tests messages are parsed as they come.
 */
import { parse } from '@formatjs/icu-messageformat-parser';
import { parseSync, type Plugin } from 'vite';
import { NEEDS_PARSING } from '../src/ui/messageSyntax';

const PARSER = '@formatjs/icu-messageformat-parser';

export function precompiledMessages(): Plugin {
  return {
    name: 'precompiled-messages',
    apply: 'build',
    enforce: 'post',
    config: () => ({ resolve: { alias: [{ find: PARSER, replacement: `${PARSER}/no-parser.js` }] } }),
    transform: {
      filter: { id: /\/src\/content\/messages\/[^/]+\.ts$/ },
      handler: (code, id) => ({ code: withTrees(code, id), map: null }),
    },
  };
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly value?: unknown;
}

/** Every property whose value is a message with arguments, as its tree. */
export function withTrees(code: string, file: string): string {
  const found: { readonly start: number; readonly end: number; readonly tree: string }[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (node === null || typeof node !== 'object') return;
    const value = (node as Node).type === 'Property' ? ((node as Node).value as Node) : null;
    if (value?.type === 'Literal' && typeof value.value === 'string' && NEEDS_PARSING.test(value.value)) {
      found.push({ start: value.start, end: value.end, tree: JSON.stringify(parse(value.value)) });
    }
    for (const child of Object.values(node)) visit(child);
  };
  visit(parseSync(file, code, { lang: 'js' }).program);
  return found.toSorted((a, b) => b.start - a.start).reduce((text, { start, end, tree }) => text.slice(0, start) + tree + text.slice(end), code);
}
