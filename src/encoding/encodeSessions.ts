/**
 * Per session, the drivers of what reaches beyond a puncture: the mean over the session's punctures of redness, and three
 * slow responses to the mean signals, integrated exactly over each column with the source held at its mean:
 *   swelling  O' = oedemaRate · w · C − O / oedemaDays             (mm where punctures stand close)
 *   thickness K' = epidermalThickeningRate · F − K / …Days, ≤ cap   (share of the living epidermis)
 *   vessels   V' = vesselGrowth · (M2 + F) · (1 − V / ceiling) − vesselPruning · (V − 1) · (1 − T / (T + 0.8)); stored V − 1
 * The picture weights them by the lateral field; the measures have their own, volume-weighted means. Source: model-3.10.
 */
import type { HealingRecord, SignalName } from '@/healing/record';
import { SESSION_CHANNELS, SESSION_PAGES, type SessionSignalName } from './channels';
import { encodeTimeTables } from './encodeTimeTables';
import type { TimeTable } from './encodedHealing';

const HALF_GROWTH_SIGNAL = 0.8;

export function encodeSessions(record: HealingRecord): Record<string, TimeTable> {
  const sessions = record.treatment.sessionDays.length;
  const columns = record.days.length;
  const values = Object.fromEntries(
    SESSION_CHANNELS.map(({ name }) => [name, new Float32Array(Math.max(1, sessions) * columns)]),
  ) as Record<SessionSignalName, Float32Array>;
  for (let session = 0; session < sessions; session += 1) {
    const responses = respond(record, session);
    for (const { name } of SESSION_CHANNELS) values[name].set(responses[name], session * columns);
  }
  return encodeTimeTables(SESSION_CHANNELS, SESSION_PAGES, values, sessions, columns);
}

function respond(record: HealingRecord, session: number): Record<SessionSignalName, Float64Array> {
  const { days, parameters } = record;
  const columns = days.length;
  const weights = classWeights(record, session);
  const mean = (name: SignalName): Float64Array => meanOverClasses(record, weights, name);
  const [gate, inflammation, repair, fibroblasts, growth] = [
    mean('woundGate'),
    mean('inflammation'),
    mean('macrophagesRepair'),
    mean('fibroblasts'),
    mean('growthSignal'),
  ];
  const oedema = new Float64Array(columns);
  const thickening = new Float64Array(columns);
  const sprouting = new Float64Array(columns);
  const between = (signal: Float64Array, at: number): number => ((signal[at - 1] as number) + (signal[at] as number)) / 2;
  for (let at = 1; at < columns; at += 1) {
    const step = (days[at] as number) - (days[at - 1] as number);
    const leak = between(gate, at) * between(inflammation, at);
    oedema[at] = relaxed(oedema[at - 1] as number, parameters.oedemaRate * leak, 1 / parameters.oedemaDays, step);
    const activation = parameters.epidermalThickeningRate * between(fibroblasts, at);
    const thick = relaxed(thickening[at - 1] as number, activation, 1 / parameters.epidermalThickeningDays, step);
    thickening[at] = Math.min(parameters.epidermalThickeningCap, thick);
    const call = parameters.vesselGrowth * (between(repair, at) + between(fibroblasts, at));
    const signal = between(growth, at);
    const pruning = (parameters.vesselPruning * HALF_GROWTH_SIGNAL) / (HALF_GROWTH_SIGNAL + signal);
    const room = 1 - 1 / parameters.vesselCeiling;
    sprouting[at] = relaxed(sprouting[at - 1] as number, call * room, call / parameters.vesselCeiling + pruning, step);
  }
  return { reachErythema: mean('erythema'), reachOedema: oedema, reachThickening: thickening, reachSprouting: sprouting };
}

/** y' = source − rate · y over one step, exactly. */
function relaxed(y: number, source: number, rate: number, step: number): number {
  const kept = Math.exp(-rate * step);
  return y * kept + (rate > 0 ? (source * (1 - kept)) / rate : source * step);
}

/** Share of the session's punctures in each class. */
function classWeights({ signals, treatment }: HealingRecord, session: number): Float64Array {
  const weights = new Float64Array(signals.classCount);
  let count = 0;
  for (let puncture = 0; puncture < treatment.punctures.count; puncture += 1) {
    if (treatment.punctures.session[puncture] !== session) continue;
    const row = signals.classOf[puncture] as number;
    weights[row] = (weights[row] as number) + 1;
    count += 1;
  }
  return weights.map((weight) => (count > 0 ? weight / count : 0));
}

function meanOverClasses({ signals, days }: HealingRecord, weights: Float64Array, name: SignalName): Float64Array {
  const columns = days.length;
  const values = signals.values[name];
  const mean = new Float64Array(columns);
  weights.forEach((weight, row) => {
    if (weight === 0) return;
    for (let at = 0; at < columns; at += 1) mean[at] = (mean[at] as number) + weight * (values[row * columns + at] as number);
  });
  return mean;
}
