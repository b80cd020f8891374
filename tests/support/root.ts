/** The repository's top folder, and the files that git would keep in it. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

const SKIPPED = new Set(['node_modules', 'dist', 'stills', '.git', 'output']);

function walk(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    if (SKIPPED.has(name)) return [];
    const path = join(folder, name);
    return statSync(path).isDirectory() ? walk(path) : [path];
  });
}

/** Paths relative to the top, with forward slashes. Works in a checkout and in an unpacked archive. */
export function repositoryFiles(): string[] {
  try {
    const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' });
    return listed.split('\n').filter((path) => path !== '' && existsSync(join(ROOT, path)));
  } catch {
    return walk(ROOT).map((path) => relative(ROOT, path).replaceAll('\\', '/'));
  }
}
