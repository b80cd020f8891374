/**
 * Measures of the following weeks and months: collagen and its types, elastin, strength, and what of it shows on the skin.
 * Collagen is counted, not estimated: native dermis left plus the mass of the fibres. The visible outcomes are modest
 * functions of bound new collagen and of the epidermis; controlled evidence for their size is thin.
 */
import { perColumn, relax, sessionCover, sessionMeans, strongest, weightedSum } from './sessionMeans';
import { cumulative } from './cumulative';
import type { NewMatrix } from './newMatrix';
import type { Course } from './simulateCourse';

const ERLANG_STAGES = 4;

export function outcomeMeasures(course: Course, matrix: NewMatrix, early: Readonly<Record<string, Float64Array>>): Record<string, Float64Array> {
  const { days, parameters: p, network, treatedVolumeMm3: volume, setting } = course;
  const columns = days.length;
  const { anatomy, scenario } = setting;
  const lost = lostShare(course);
  const native = p.typeIIIShareNative;
  const collagen = perColumn(columns, (c) => 1 - lost[c]! + matrix.mass[c]! / volume);
  const typeIII = perColumn(columns, (c) => native * (1 - lost[c]!) + matrix.typeIII[c]! / volume);
  // New matrix that carries load: immature cross-links count a little, mature ones fully.
  const bound = perColumn(columns, (c) => (p.strengthImmature * matrix.immature[c]! + p.strengthMature * matrix.mature[c]!) / volume);
  const net = perColumn(columns, (c) => collagen[c]! - 1);
  const firmed = perColumn(columns, (c) => Math.max(0, net[c]!) * Math.min(1, matrix.mass[c]! > 0 ? matrix.immature[c]! / matrix.mass[c]! : 0));
  const occupied = sessionCover(course, p.cellHaloUm / 1000);
  const precursor = network.secretory.map((f, at) => p.elastinFromFibroblasts * f + network.remodellers[at]!);
  const synthesis = weightedSum(occupied, sessionMeans(course, precursor), columns);
  const elastin = elastinShare(course, precursor);
  const elastinRatio = perColumn(columns, (c) => 1 - p.elastinLossFactor * lost[c]! + elastin[c]! / (volume * p.elastinNative));

  const living = anatomy.epidermisMm - anatomy.stratumCorneumMm;
  const thickened = early.epidermalThickness!.map((um) => (um / 1000 - anatomy.epidermisMm) / living);
  const oedema = early.oedema!;
  const capped = (value: number, cap: number) => cap * (1 - Math.exp(-value / cap));
  const lineDepth = perColumn(
    columns,
    (c) => 1 - capped(p.lineFromCollagen * firmed[c]! + p.lineFromEpidermis * thickened[c]!, p.lineCap) - p.lineFromOedema * oedema[c]!,
  );
  const tethers = tethersCut(course);
  const scarDepth = perColumn(columns, (c) => 1 - capped(p.scarFromCollagen * firmed[c]! + p.scarFromTethers * tethers[c]!, p.scarCap));
  const poreArea = perColumn(columns, (c) => 1 - p.poreFromCollagen * firmed[c]! - p.poreFromOedema * oedema[c]!);
  const crust = strongest(occupied, sessionMeans(course, course.surface.crust), columns);
  const halo = sessionCover(course, p.erythemaReachUm / 1000);
  const inflamed = strongest(halo, sessionMeans(course, network.inflammation), columns);
  const sun = scenario.aftercare.sunProtection ? 1 : p.pigmentSun;
  const phototype = ((scenario.skin.phototype - 1) / 5) ** 2;
  const darkening = relax(inflamed.map((c) => p.pigmentFromInflammation * phototype * sun * c), p.pigmentDays, days);

  return {
    collagen,
    collagenI: perColumn(columns, (c) => (collagen[c]! - typeIII[c]!) / (1 - native)),
    collagenIII: typeIII.map((value) => value / native),
    collagenIIIShare: perColumn(columns, (c) => typeIII[c]! / collagen[c]!),
    elastin: elastinRatio,
    tropoelastin: synthesis.map((value) => 1 + p.tropoelastinRise * value),
    dermalStrength: perColumn(columns, (c) => 1 - p.strengthLoss * lost[c]! + bound[c]!),
    elasticRecoil: perColumn(columns, (c) => 1 + p.recoilFromElastin * (elastinRatio[c]! - 1) + p.recoilFromCollagen * (bound[c]! - lost[c]!)),
    lineDepth,
    scarDepth,
    poreArea,
    surfaceRoughness: perColumn(
      columns,
      (c) =>
        1 +
        p.roughnessFromLines * (lineDepth[c]! - 1) +
        p.roughnessFromScars * (scarDepth[c]! - 1) +
        p.roughnessFromPores * (poreArea[c]! - 1) +
        p.roughnessFromCrust * Math.max(crust[c]!, early.flaking![c]!),
    ),
    pigmentContrast: perColumn(columns, (c) => 1 - capped(thickened[c]! * 0.5, p.pigmentShedding + 1e-9) + darkening[c]!),
  };
}

/** Dermis lost to channels so far, share of the treated volume. */
function lostShare(course: Course): Float64Array {
  const share = new Float64Array(course.days.length);
  course.columnAfterSession.forEach((first, session) => {
    for (let column = first; column < share.length; column += 1) share[column]! += course.lostVolumeMm3[session]! / course.treatedVolumeMm3;
  });
  return share;
}

/** Strands cut under a scar: 1 − e^{−channels · area · depth share}, by sessions so far. */
function tethersCut(course: Course): Float64Array {
  const { treatment } = course.setting;
  const { depthMm, session, count } = treatment.punctures;
  const hits = treatment.sessionDays.map(() => 0);
  for (let i = 0; i < count; i += 1) hits[session[i]!]! += (course.parameters.scarTetherAreaMm2 / 36) * Math.min(1, depthMm[i]! / 1.2);
  const cut = new Float64Array(course.days.length);
  let sum = 0;
  course.columnAfterSession.forEach((first, index) => {
    sum += hits[index]!;
    cut.fill(1 - Math.exp(-sum), first);
  });
  return cut;
}

/** Elastic fibres formed, in mm³ of native dermis: precursor through a chain of four equal stages. */
function elastinShare(course: Course, precursor: Float64Array): Float64Array {
  const { days, classes, deposits, reference, parameters: p } = course;
  const columns = days.length;
  const perUnit = (p.elastinOfNewCollagen * reference.keptUnits) / reference.elastinPrecursor;
  const yieldOfClass = new Float64Array(classes.count);
  classes.classOf.forEach((row, puncture) => (yieldOfClass[row]! += deposits.yields[puncture]!));
  const drive = new Float64Array(columns);
  for (let row = 0; row < classes.count; row += 1) {
    for (let column = 0; column < columns; column += 1) drive[column]! += yieldOfClass[row]! * precursor[row * columns + column]!;
  }
  const stageDays = p.elastinDelayDays / ERLANG_STAGES;
  let flow = drive;
  for (let stage = 0; stage < ERLANG_STAGES; stage += 1) flow = relax(flow, stageDays, days).map((held) => held / stageDays);
  return cumulative(flow, days).map((formed) => perUnit * formed);
}
