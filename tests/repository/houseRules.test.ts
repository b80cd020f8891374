/** Rules of the house that the linter has no word for. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { repositoryFiles, ROOT } from '../support/root';

const TEXT = /\.(ts|tsx|mts|mjs|glsl|vert|frag|css|html|svg|md|json|txt)$|^(\.ci\/run|LICENSE|\.gitignore|\.npmrc)$/;
const files = repositoryFiles().filter((path) => TEXT.test(path) && path !== 'package-lock.json');
const text = new Map(files.map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]));
const source = files.filter((path) => /^src\/.*\.(ts|tsx|glsl)$/.test(path));
const code = files.filter((path) => /^(src|tests|scripts)\/.*\.(ts|tsx|mts|mjs|glsl|css)$/.test(path));

/** `path: line` of every line that matches. */
function linesWith(paths: readonly string[], pattern: RegExp): string[] {
  return paths.flatMap((path) =>
    text.get(path)!.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim().slice(0, 100)}`] : [])),
  );
}

/** Words put together here, so that this file does not contain what it looks for. */
const words = (...parts: readonly string[]): RegExp => new RegExp(parts.join('|'), 'i');

describe('files', () => {
  const lines = (path: string): number => text.get(path)!.trimEnd().split('\n').length;

  test('no source file is longer than 400 lines, TypeScript and GLSL alike', () => {
    expect(code.filter((path) => lines(path) > 400).map((path) => `${path}: ${lines(path)}`)).toEqual([]);
  });

  test('a file over 250 lines is the exception, and the median stays near 100', () => {
    const sizes = source.map(lines).toSorted((a, b) => a - b);
    expect(source.filter((path) => lines(path) > 250).length).toBeLessThanOrEqual(Math.ceil(source.length * 0.05));
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(130);
  });

  test('every source file opens by saying what it is', () => {
    const silent = source.filter((path) => !/^(\/\*\*|\/\/|\/\*|#version)/.test(text.get(path)!.trimStart()));
    expect(silent).toEqual([]);
  });

  test('a file is named as its export: camelCase, components PascalCase.tsx', () => {
    const named = (path: string): boolean => {
      const [name = ''] = basename(path).split('.');
      return path.endsWith('.tsx') ? /^[A-Za-z][A-Za-z0-9]*$/.test(name) : /^[a-z][A-Za-z0-9]*$/.test(name);
    };
    expect(source.filter((path) => path !== 'src/app/DermisViewer.ts' && !named(path))).toEqual([]);
  });
});

describe('code', () => {
  test('there are no barrels', () => {
    expect(source.filter((path) => basename(path).startsWith('index.'))).toEqual([]);
    expect(linesWith(source, /^export \* /)).toEqual([]);
  });

  test('nothing is left for later without a reason', () => {
    expect(linesWith(code, new RegExp('\\b(TO' + 'DO|FIX' + 'ME|XX' + 'X)\\b'))).toEqual([]);
  });

  test('the compiler and the linter are not told to look away', () => {
    expect(linesWith(code, words('@ts-' + 'ignore', '@ts-' + 'nocheck', 'eslint-' + 'disable', 'oxlint-' + 'disable'))).toEqual([]);
  });

  test('no test is switched off or run alone', () => {
    const tests = code.filter((path) => path.endsWith('.test.ts'));
    expect(linesWith(tests, words('\\b(test|it|describe)\\.(on' + 'ly|sk' + 'ip|to' + 'do)\\b'))).toEqual([]);
  });

  test('nothing is fetched from another host', () => {
    const shipped = files.filter((path) => /^(src|public)\/|^index\.html$/.test(path));
    const spoken = linesWith(shipped, /https?:\/\//).filter((line) => !/w3\.org\/(2000|1999)|src\/content\/|^\S+:\d+: (\*|\/\/)/.test(line));
    expect(spoken).toEqual([]);
  });
});

describe('the repository speaks for itself', () => {
  test('it names no machine, no workplace and no assistant', () => {
    const places = words('/wo' + 'rk/', '/ro' + 'ot/', '/ho' + 'me/\\w', '\\.\\./sha' + 'red', '(^|[\\s\'"(])/tm' + 'p/');
    const makers = words('cla' + 'ude', 'anthro' + 'pic', 'open' + 'ai\\b', 'co' + 'pilot', 'co-authored' + '-by', '\\bsub' + 'agent');
    expect(linesWith(files, places)).toEqual([]);
    expect(linesWith(files, makers)).toEqual([]);
  });

  test('three is pinned exactly, and every dependency is used', () => {
    const manifest = JSON.parse(text.get('package.json')!) as Record<'dependencies', Record<string, string>>;
    expect(manifest.dependencies['three']).toMatch(/^\d+\.\d+\.\d+$/);
    const imported = [...text].filter(([path]) => path.startsWith('src/')).map(([, content]) => content).join('\n');
    const unused = Object.keys(manifest.dependencies).filter((name) => !imported.includes(`'${name}`));
    expect(unused).toEqual([]);
  });
});
