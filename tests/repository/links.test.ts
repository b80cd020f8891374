/** Documents point only at what exists: relative links, anchors, and paths of the repository in code spans. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { repositoryFiles, ROOT } from '../support/root';

const documents = repositoryFiles().filter((path) => path.endsWith('.md'));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const proseOf = (path: string): string => read(path).replace(/```[\s\S]*?```/g, '');

/** Anchors as code hosts make them from headings, and those that a row brings with it. */
function anchors(path: string): ReadonlySet<string> {
  const headings = [...read(path).matchAll(/^#+ +(.+)$/gm)].map(([, heading]) =>
    heading!.toLowerCase().replaceAll('`', '').replace(/[^\p{L}\p{N}\s_-]/gu, '').trim().replaceAll(' ', '-'),
  );
  return new Set([...headings, ...[...read(path).matchAll(/<a id="([\w-]+)"><\/a>/g)].map(([, id]) => id!)]);
}

test('every relative link of a document leads to a file, and its anchor to a heading', () => {
  const known = new Map(documents.map((path) => [path, anchors(path)]));
  const dead = documents.flatMap((path) =>
    [...proseOf(path).matchAll(/!?\[[^\]]*\]\(([^)\s]+)[^)]*\)/g)].flatMap(([, link]) => {
      if (/^[a-z]+:/.test(link!)) return [];
      const [file = '', anchor] = link!.split('#');
      const target = file === '' ? path : normalize(join(dirname(path), file));
      if (!existsSync(join(ROOT, target))) return [`${path}: ${link}`];
      return anchor && known.get(target)?.has(anchor) === false ? [`${path}: ${link}`] : [];
    }),
  );
  expect(dead).toEqual([]);
});

test('every path of the repository that a document names exists', () => {
  const dead = documents.flatMap((path) =>
    [...proseOf(path).matchAll(/`((?:src|tests|scripts|docs|public|\.ci)\/[\w./-]+)`/g)].flatMap(([, named]) =>
      existsSync(join(ROOT, named!)) ? [] : [`${path}: ${named}`],
    ),
  );
  expect(dead).toEqual([]);
});

test('the documents exist', () => {
  expect(documents).toEqual(expect.arrayContaining(['README.md', 'docs/contributing.md']));
});
