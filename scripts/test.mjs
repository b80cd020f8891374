/**
 * Runs everything that must hold: lint, types, the suites that need Node alone, the production build, the suites in a real
 * browser. One failing stage does not hide the next. `--prove` runs the long versions as well. A skipped test is a failure.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const REPORTS = join(ROOT, 'tests', 'output');
const prove = process.argv.includes('--prove');
const bin = (name, path) => [process.execPath, join(ROOT, 'node_modules', name, path)];

function suite(project) {
  const report = join(REPORTS, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return { name: `${project} suites`, command: [...bin('vitest', 'vitest.mjs'), 'run', '--project', project, ...reporters], report };
}

const STAGES = [
  { name: 'lint', command: [...bin('oxlint', 'bin/oxlint'), '-c', 'oxlint.config.mjs', '--deny-warnings'] },
  { name: 'types', command: [...bin('typescript', 'bin/tsc'), '--noEmit'] },
  suite('node'),
  { name: 'build', command: [...bin('vite', 'bin/vite.js'), 'build', '--logLevel', 'warn'] },
  suite('browser'),
];

function counts(stage, ok) {
  if (!stage.report) return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  try {
    const report = JSON.parse(readFileSync(stage.report, 'utf8'));
    const skipped = report.numPendingTests + report.numTodoTests;
    const failed = report.numFailedTests + skipped;
    return { passed: report.numPassedTests, failed: failed === 0 && !ok ? 1 : failed, skipped };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
const environment = { ...process.env, DERMIS_BUILT: '1', ...(prove ? { DERMIS_PROVE: '1' } : {}) };
const lines = [];
const total = { passed: 0, failed: 0 };

for (const stage of STAGES) {
  process.stdout.write(`\n── ${stage.name}\n`);
  const began = Date.now();
  const [program, ...args] = stage.command;
  const ok = spawnSync(program, args, { cwd: ROOT, stdio: 'inherit', env: environment }).status === 0;
  const { passed, failed, skipped = 0 } = counts(stage, ok);
  total.passed += passed;
  total.failed += failed;
  const seconds = ((Date.now() - began) / 1000).toFixed(1).padStart(6);
  const note = skipped > 0 ? ` (${skipped} skipped count as failed)` : '';
  lines.push(`${failed === 0 ? 'pass' : 'FAIL'} ${seconds} s  ${stage.name}: ${passed} passed, ${failed} failed${note}`);
}

process.stdout.write(`\n${lines.join('\n')}\n${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed === 0 ? 0 : 1;
