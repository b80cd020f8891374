/**
 * Measures of the first hours to weeks: holes, barrier, redness, swelling, cells. Each is a stated function of the states of
 * network and surface (names as in `measureTable.ts`), and of nothing that knows the day alone.
 */
import { clamp } from '@/lib/interpolate';
import { reachOfSessions, thickening } from './reach';
import { holeShares, perColumn, punctureCounts, relax, sessionCover, sessionMeans, strongest, weightedSum } from './sessionMeans';
import type { Course } from './simulateCourse';
import { plugShare } from './surface';
import { minutesOf } from './wounds';

export function earlyMeasures(course: Course): Record<string, Float64Array> {
  const { days, parameters: p, network, surface, setting, wounds } = course;
  const { treatment, anatomy } = setting;
  const { sessionDays, punctures } = treatment;
  const columns = days.length;
  const mean = (signal: Float64Array) => sessionMeans(course, signal);
  const lumen = mean(surface.lumen);
  const gap = mean(surface.epidermalGap);
  const counts = punctureCounts(course);
  const started = lastStarted(course);
  const ageOf = (session: number, column: number) => days[column]! - sessionDays[session]!;

  const reachingVessels = sessionDays.map(() => 0);
  const channelLength = sessionDays.map(() => 0);
  for (let i = 0; i < punctures.count; i += 1) {
    reachingVessels[punctures.session[i]!]! += wounds.bleeding[i]! / counts[punctures.session[i]!]!;
    channelLength[punctures.session[i]!]! += punctures.depthMm[i]! / 36;
  }

  const bleeding = perColumn(columns, (column) => {
    const session = started[column]!;
    return session < 0 ? 0 : reachingVessels[session]! * Math.exp(-minutesOf(ageOf(session, column)) / p.bleedingMinutes);
  });
  const openChannelFraction = perColumn(columns, (column) => {
    const session = started[column]!;
    if (session < 0) return 0;
    const free = (lumen[session]![column]! * (1 - plugShare(24 * ageOf(session, column), p))) / p.openHoleShare;
    return (1 - 1 / (1 + free ** p.openHoleSteepness)) * Math.min(1, 3 * gap[session]![column]!);
  });

  const { uncovered, uncornified, open } = surfaceShares(course);
  const missing = perColumn(columns, (column) => uncovered[column]! + uncornified[column]!);
  const halo = sessionCover(course, p.erythemaReachUm / 1000);
  const inflamed = strongest(halo, mean(network.inflammation), columns);
  const reach = reachOfSessions(course);
  const oedema = strongest(halo, reach.oedema, columns);
  const dryness = relax(missing.map((share) => p.drynessRate * share), p.drynessDays, days);

  const occupied = sessionCover(course, p.cellHaloUm / 1000);
  const pull = weightedSum(occupied, mean(network.secretory), columns);
  const pulse = perColumn(columns, (column) => {
    const session = started[column]!;
    return session < 0 ? 0 : halo[session]! * Math.exp(-ageOf(session, column) / p.perfusionPulseDays);
  });
  const flakes = flaking(course, counts);
  const saturate = (value: number) => 1 - Math.exp(-value);

  return {
    bleeding,
    openChannelFraction,
    epidermalCover: uncovered.map((share) => Math.max(0, 1 - share)),
    transepidermalWaterLoss: perColumn(columns, (c) => 1 + p.waterLossOpen * open[c]! + p.waterLossUncornified * uncornified[c]!),
    erythema: strongest(halo, reach.erythema, columns),
    oedema,
    perfusion: perColumn(columns, (column) => 1 + p.perfusionFromInflammation * inflamed[column]! + p.perfusionPulse * pulse[column]!),
    vesselDensity: vesselDensity(course, reach.sprouting, occupied),
    tightness: perColumn(columns, (c) => saturate(p.tightnessFromOedema * oedema[c]! + p.tightnessFromFibres * pull[c]! + 0.3 * dryness[c]!)),
    sensitivity: perColumn(columns, (c) => saturate(p.sensitivityFromInflammation * inflamed[c]! + p.sensitivityFromBarrier * missing[c]!)),
    dryness: dryness.map(saturate),
    flaking: flakes.map(saturate),
    spots: perColumn(columns, (column) => {
      const session = started[column]!;
      if (session < 0) return 0;
      const beyond = Math.max(0, channelLength[session]! - p.spotsThreshold);
      return reachingVessels[session]! * saturate(beyond / p.spotsScale) * Math.exp(-ageOf(session, column) / p.spotsDays);
    }),
    infection: infection(course, mean(network.neutrophils), gap),
    neutrophils: weightedSum(occupied, mean(network.neutrophils), columns).map((n) => n * p.neutrophilsPerMm3),
    macrophages: weightedSum(occupied, mean(sum(network.macrophagesInflammatory, network.macrophagesRepair)), columns).map(
      (m) => m * p.macrophagesPerMm3,
    ),
    fibroblasts: weightedSum(occupied, mean(network.fibroblasts), columns).map((f) => f * p.fibroblastsPerMm3),
    epidermalThickness: epidermalThickness(course, weightedSum(occupied, reach.thickeningStimulus, columns), anatomy.epidermisMm, anatomy.stratumCorneumMm),
  };
}

/** Shares of the surface that are bare, covered but not cornified, and open to water. */
function surfaceShares(course: Course) {
  const { days, surface, classes, setting, parameters: p } = course;
  const columns = days.length;
  const holes = holeShares(course);
  const make = () => new Float64Array(columns);
  const shares = { uncovered: make(), uncornified: make(), open: make() };
  for (let row = 0; row < classes.count; row += 1) {
    const start = setting.treatment.sessionDays[classes.sessionOfClass[row]!]!;
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column;
      const bare = holes[row]! * surface.epidermalGap[at]! ** 2;
      shares.uncovered[column]! += bare;
      shares.uncornified[column]! += (holes[row]! - bare) * (1 - surface.barrier[at]!);
      shares.open[column]! += bare * (1 - 0.7 * plugShare(24 * Math.max(0, days[column]! - start), p));
    }
  }
  return shares;
}

/** Injured horny layer falls as a four-stage Erlang process: its density, scaled to 1 at the peak. */
function flaking(course: Course, counts: readonly number[]): Float64Array {
  const { days, parameters: p, setting } = course;
  const holes = holeShares(course);
  const rate = 4 / p.flakingDays;
  const peak = (3 / Math.E) ** 3;
  const dry = setting.scenario.skin.skinType === 'dry' ? p.flakingDryFactor : 1;
  const share = counts.map(() => 0);
  course.classes.sessionOfClass.forEach((session, row) => (share[session]! += holes[row]!));
  return days.map((day) =>
    setting.treatment.sessionDays.reduce((total, start, session) => {
      const x = rate * Math.max(0, day - start);
      return total + (dry * p.flakingShare * share[session]! * x ** 3 * Math.exp(-x)) / peak;
    }, 0),
  );
}

/** Sprouting and pruning in the halos of all sessions, below the ceiling. */
function vesselDensity(course: Course, above: readonly Float64Array[], occupied: readonly number[]): Float64Array {
  const { days, parameters: p } = course;
  return weightedSum(occupied, above, days.length).map((more) => Math.min(1 + more, p.vesselCeiling));
}

/** Thickness with the living layers grown under the stimulus of all sessions. */
function epidermalThickness(course: Course, stimulus: Float64Array, epidermisMm: number, corneumMm: number): Float64Array {
  const living = epidermisMm - corneumMm;
  return stimulus.map((sum) => 1000 * (epidermisMm + living * thickening(sum, course.parameters)));
}

/** b' = r b (1 − b) − (k0 + k N) b + what open holes let in; nothing comes in with clean hands and late make-up. */
function infection(course: Course, neutrophils: readonly Float64Array[], gap: readonly Float64Array[]): Float64Array {
  const { days, parameters: p, setting } = course;
  const { hygiene, makeupAfterHours } = setting.scenario.aftercare;
  const early = clamp(1 - makeupAfterHours / 24, 0, 1);
  const brought = p.bacteriaInoculum * ((hygiene === 'dirty-hands' ? 1 : 0) + p.bacteriaByMakeup * early);
  const level = new Float64Array(days.length);
  if (brought === 0) return level;
  for (let column = 1; column < days.length; column += 1) {
    const dt = days[column]! - days[column - 1]!;
    const open = gap.reduce((most, mean) => Math.max(most, mean[column]!), 0);
    const killers = neutrophils.reduce((most, mean) => Math.max(most, mean[column]!), 0);
    const b = level[column - 1]!;
    const z = dt * (p.bacteriaGrowth * b + p.bacteriaResting + p.bacteriaKilling * killers);
    const made = p.bacteriaGrowth * b + p.bacteriaEntry * brought * open;
    const next = (b + dt * made * (1 + z / 2 + (z * z) / 6)) / (1 + z + (z * z) / 2 + (z * z * z) / 6);
    level[column] = next < 1e-6 ? 0 : Math.min(1, next);
  }
  return level;
}

/** Latest session that has happened by each column, −1 before the first. */
function lastStarted(course: Course): Int8Array {
  const { days, columnAfterSession } = course;
  const started = new Int8Array(days.length).fill(-1);
  columnAfterSession.forEach((column, session) => started.fill(session, column));
  return started;
}

function sum(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, at) => value + b[at]!);
}
