/**
 * Peak memory of the worker. A thread has no resident set of its own, so the worker's module runs in a process of its own,
 * bundled as it ships; what counts is how far its peak resident set lies above that of the same process before it does
 * anything. Garbage that was not yet collected is in it, so it is an upper bound of what the work needs.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

export interface MemoryFigures {
  /** The process with the module loaded, before it does anything. */
  readonly idleMB: number;
  readonly peakMB: number;
}

const PROCESSES = 5;

export async function measureWorkerMemory(): Promise<MemoryFigures> {
  const outDir = mkdtempSync(join(tmpdir(), 'dermis-memory-'));
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      resolve: { alias: { '@': fileURLToPath(new URL('../../src', import.meta.url)) } },
      build: { ssr: fileURLToPath(new URL('memoryProbe.ts', import.meta.url)), outDir, target: 'es2022', minify: false, rolldownOptions: { output: { entryFileNames: 'probe.mjs' } } },
    });
    // When garbage is collected depends on what else the machine does: the middle of several.
    const run = () => JSON.parse(execFileSync(process.execPath, [join(outDir, 'probe.mjs')], { encoding: 'utf8' })) as MemoryFigures;
    const found = Array.from({ length: PROCESSES }, run).toSorted((a, b) => a.peakMB - b.peakMB);
    return found[PROCESSES >> 1]!;
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}
