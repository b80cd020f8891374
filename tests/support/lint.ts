/** Runs the linter with the house configuration over made-up files and returns what it says. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from './root';

export interface LintMessage {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly text: string;
}

/** `files`: path (as in the repository) → source. */
export function lintFiles(files: Readonly<Record<string, string>>): LintMessage[] {
  const folder = mkdtempSync(join(tmpdir(), 'dermis-lint-'));
  try {
    copyFileSync(join(ROOT, 'oxlint.config.mjs'), join(folder, 'oxlint.config.mjs'));
    for (const [path, source] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), source);
    }
    const run = spawnSync(
      process.execPath,
      [join(ROOT, 'node_modules/oxlint/bin/oxlint'), '-c', 'oxlint.config.mjs', '-f', 'unix', '.'],
      { cwd: folder, encoding: 'utf8' },
    );
    if (run.status !== 0 && run.status !== 1) throw new Error(`the linter did not run: ${run.stdout}${run.stderr}`);
    return run.stdout.split('\n').flatMap((line) => {
      const match = /^(.+?):(\d+):\d+: (.*) \[\w+\/(.+)\]$/.exec(line);
      return match ? [{ file: match[1]!, line: Number(match[2]), text: match[3]!, rule: match[4]! }] : [];
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
