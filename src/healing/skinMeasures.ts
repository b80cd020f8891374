/**
 * Measures of holes, barrier and vessels, hours to weeks. Each is a stated function of the states of network and surface
 * (names as in `measureTable.ts`), and of nothing that knows the day alone.
 */
import { skinTypeEffects } from '@/skin/skinType';
import type { Reach } from './reach';
import { BLOCK_AREA_MM2, holeShares, perColumn, perPuncture, relax, sessionCover, sessionMeans, strongest, weightedSum } from './sessionMeans';
import type { Course } from './simulateCourse';
import { shedRate } from './shedding';
import { plugShare } from './surface';

const saturate = (value: number): number => 1 - Math.exp(-value);

export function skinMeasures(course: Course, reach: Reach): Record<string, Float64Array> {
  const { days, parameters: p, network, surface } = course;
  const columns = days.length;
  const mean = (signal: Float64Array) => sessionMeans(course, signal);
  const halo = sessionCover(course, p.erythemaReachUm / 1000);
  const occupied = sessionCover(course, p.cellHaloUm / 1000);
  const started = lastStarted(course);
  const ofLatest = (signal: Float64Array) => {
    const rows = mean(signal);
    return perColumn(columns, (c) => (started[c]! < 0 ? 0 : rows[started[c]!]![c]!));
  };
  const { uncovered, uncornified, open } = surfaceShares(course);
  const missing = perColumn(columns, (c) => uncovered[c]! + uncornified[c]!);
  const inflamed = strongest(halo, mean(network.inflammation), columns);
  const oedema = strongest(halo, reach.oedema, columns);
  const flush = strongest(halo, mean(surface.flare), columns);
  const dryness = relax(missing.map((share) => p.drynessRate * share), p.drynessDays, days);
  const pull = weightedSum(occupied, mean(network.secretory), columns);
  return {
    bleeding: ofLatest(surface.bleeding),
    openChannelFraction: ofLatest(surface.hole),
    epidermalCover: uncovered.map((share) => Math.max(0, 1 - share)),
    transepidermalWaterLoss: perColumn(columns, (c) => 1 + p.waterLossMost * saturate((p.waterLossOpen * open[c]! + p.waterLossUncornified * uncornified[c]!) / p.waterLossMost)),
    erythema: strongest(halo, reach.erythema, columns),
    oedema,
    perfusion: perColumn(columns, (c) => 1 + p.perfusionFromInflammation * inflamed[c]! + p.perfusionPulse * flush[c]!),
    vesselDensity: weightedSum(occupied, reach.sprouting, columns).map((more) => Math.min(1 + more, p.vesselCeiling)),
    tightness: perColumn(columns, (c) => saturate(p.tightnessFromOedema * oedema[c]! + p.tightnessFromFibres * pull[c]! + 0.3 * dryness[c]!)),
    sensitivity: perColumn(columns, (c) => saturate(p.sensitivityFromInflammation * inflamed[c]! + p.sensitivityFromBarrier * missing[c]!)),
    dryness: dryness.map(saturate),
    flaking: flaking(course).map(saturate),
    spots: spots(course),
    infection: strongest(halo.map(() => 1), mean(network.germs), columns),
  };
}

/** Shares of the surface that are bare, covered but not cornified, and open to water: holes as wide as they recoil; they overlap. */
function surfaceShares(course: Course) {
  const { days, surface, network, classes, parameters: p } = course;
  const columns = days.length;
  const holes = holeShares(course);
  const make = () => new Float64Array(columns);
  const recoiled = p.relaxedLumenShare ** 2;
  const shares = { uncovered: make(), uncornified: make(), open: make() };
  for (let row = 0; row < classes.count; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column;
      const bare = recoiled * holes[row]! * surface.epidermalGap[at]! ** 2;
      shares.uncovered[column]! += bare;
      shares.uncornified[column]! += (recoiled * holes[row]! - bare) * (1 - surface.barrier[at]!);
      shares.open[column]! += bare * (1 - 0.7 * plugShare(network.epidermalHours[at]!, p));
    }
  }
  return { uncovered: shares.uncovered.map(saturate), uncornified: shares.uncornified.map(saturate), open: shares.open.map(saturate) };
}

/** Injured horny layer is carried off through four equal stages (`shedding.ts`); 1 at the peak of a session. */
function flaking(course: Course): Float64Array {
  const { days, parameters: p, setting, columnAfterSession, classes } = course;
  const { scenario } = setting;
  const holes = holeShares(course);
  const rate = shedRate(course);
  const peak = (3 / Math.E) ** 3;
  const dry = 1 + skinTypeEffects(scenario.skin).dryness * (p.flakingDryFactor - 1);
  const injured = columnAfterSession.map(() => 0);
  classes.sessionOfClass.forEach((session, row) => (injured[session]! += (dry * p.flakingShare * holes[row]!) / peak));
  return days.map((day) =>
    columnAfterSession.reduce((total, first, session) => {
      const x = rate * Math.max(0, day - days[first]!);
      return total + injured[session]! * x ** 3 * Math.exp(-x);
    }, 0),
  );
}

/** Blood left in the skin: what bled beyond a threshold of channel length per surface, cleared by macrophages. The worst session counts. */
function spots(course: Course): Float64Array {
  const { days, parameters: p, network, wounds, columnAfterSession, setting } = course;
  const bled = perPuncture(course, wounds.bleeding);
  const length = perPuncture(course, setting.treatment.punctures.depthMm);
  const macrophages = sessionMeans(course, network.macrophagesInflammatory.map((m, at) => m + network.macrophagesRepair[at]!));
  const most = new Float64Array(days.length);
  columnAfterSession.forEach((first, session) => {
    const { mean: share } = bled[session]!;
    let stain = share * saturate(Math.max(0, length[session]!.sum / BLOCK_AREA_MM2 - p.spotsThreshold) / p.spotsScale);
    for (let column = first; column < days.length; column += 1) {
      const dt = column > first ? days[column]! - days[column - 1]! : 0;
      stain *= Math.exp(-dt * (1 / p.spotsDays + p.spotsClearing * macrophages[session]![column]!));
      most[column] = Math.max(most[column]!, stain);
    }
  });
  return most;
}

/** Latest session that has happened by each column, −1 before the first. */
function lastStarted({ days, columnAfterSession }: Course): Int8Array {
  const started = new Int8Array(days.length).fill(-1);
  columnAfterSession.forEach((column, session) => started.fill(session, column));
  return started;
}
