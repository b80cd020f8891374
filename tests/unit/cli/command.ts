/** The very command of package.json, without npm around it: tsx under this Node. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../../support/root';

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const COMMAND = [join(ROOT, 'node_modules/tsx/dist/cli.mjs'), join(ROOT, 'src/cli/simulate.ts')];

export function simulate(argv: readonly string[], input = ''): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...COMMAND, ...argv], { cwd: ROOT, input, encoding: 'utf8', maxBuffer: 64 * 2 ** 20 });
  return { status, stdout, stderr };
}

/** In a process group of its own, as a terminal starts it. */
export function startSimulate(argv: readonly string[]): ChildProcess {
  return spawn(process.execPath, [...COMMAND, ...argv], { cwd: ROOT, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
}
