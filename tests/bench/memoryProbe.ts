/**
 * Runs the worker's own module in a process of its own and says what it peaked at: the densest plan simulated, measured and
 * encoded twice over (as when somebody changes a value) and the ranges once. Bundled and started by `memoryFigures.ts`.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { FromWorker, ToWorker } from '@/session/healingClient';
import { planOf } from './modelFigures';

/** What the worker's module reads and writes of its global scope. */
interface Scope {
  onmessage?: (event: { readonly data: ToWorker }) => void;
  postMessage?: (message: FromWorker) => void;
}

const scope = globalThis as unknown as Scope;
const heard: FromWorker['kind'][] = [];
scope.postMessage = (message) => void heard.push(message.kind);
await import('@/session/healingWorker');

/** MB. `maxRSS` of a process that another one started begins with that one's own; where the system counts it apart, that is read. */
function peakMB(): number {
  const counted = existsSync('/proc/self/status') ? /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] : undefined;
  return Number(counted ?? process.resourceUsage().maxRSS) * 1.024e-3;
}

const idleMB = peakMB();
const send = (data: ToWorker): void => scope.onmessage!({ data });
send({ id: 1, kind: 'simulate', scenario: planOf(6, 540), parameterOverrides: {} });
send({ id: 2, kind: 'simulate', scenario: { ...planOf(6, 540), seed: 2 }, parameterOverrides: {} });
send({ id: 3, kind: 'ranges' });
const answered = heard.filter((kind) => kind !== 'progress').join(' ');
if (answered !== 'result result ranges') throw new Error(`The worker answered ${answered}.`);
process.stdout.write(JSON.stringify({ idleMB, peakMB: peakMB() }));
