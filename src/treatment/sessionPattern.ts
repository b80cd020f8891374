/**
 * The strikes and punctures of one session before depth and lean: the device is set down along its path, each time on the
 * least touched of several places within reach, and every needle that falls outside the block comes back on its other side.
 * The row of a roller's needles stands across its direction of travel. The result depends on seed, device, counts of punctures
 * and passes and session number only, never on the other sessions.
 */
import { BLOCK_HALF_MM, BLOCK_SURFACE_CM2, HERO_X_MM, HERO_Z_MM, wrapMm } from '@/lib/block';
import { createStream, type Stream } from '@/lib/random';
import { layPath, pathFreedomMm, type PathStop } from './devicePath';
import { DEVICE_TABLE } from './devices';
import { createHoleGrid, type HoleGrid } from './holeGrid';
import type { Device, HandStrikes } from './scenario';

/** Plain lists, index = strike or puncture of this session. */
export interface SessionPattern {
  readonly strikeXMm: number[];
  readonly strikeZMm: number[];
  /** Direction of travel at each strike, radians. */
  readonly strikeHeadingRad: number[];
  readonly xMm: number[];
  readonly zMm: number[];
  /** Strike of each puncture, within the session. */
  readonly strike: number[];
  /** Puncture that stands on the hero axis, −1 if none was put there. */
  readonly hero: number;
}

/** A place of the surface. */
type Centre = Pick<PathStop, 'xMm' | 'zMm'>;

/** Share of the strikes made before the one on the hero axis. */
const HERO_PASS_SHARE = 0.4;
const CANDIDATES = 32;
/** How far the skin slips under a needle, mm. */
const NEEDLE_SCATTER_MM = 0.025;

/** Two punctures of a session are never nearer than this, mm: a third of the mean distance, at most a quarter of a mm. */
export function minimumSpacingMm(punctures: number): number {
  return punctures < 2 ? 0 : Math.min(0.25, 0.3 * Math.sqrt((BLOCK_SURFACE_CM2 * 100) / punctures));
}

/** `onHeroAxis`: lay the path so that the device's hero needle pierces exactly on the hero axis. */
export function patternSession(
  seed: number,
  device: Device,
  punctures: number,
  passes: number,
  session: number,
  onHeroAxis: boolean,
): SessionPattern {
  const random = createStream(seed, `pass-pattern-${session}`);
  const description = DEVICE_TABLE[device];
  const strikes = Math.ceil(punctures / description.needles.length);
  const stops = layPath(device, strikes, passes);
  const heroStrike = onHeroAxis && strikes > 0 ? Math.round(HERO_PASS_SHARE * (strikes - 1)) : -1;
  const origin = pathOrigin(stops, heroStrike, device, random);
  const found: { xMm: number[]; zMm: number[]; strike: number[] } = { xMm: [], zMm: [], strike: [] };
  const holes = createHoleGrid();
  const strikeXMm = stops.map(() => 0);
  const strikeZMm = stops.map(() => 0);
  const spacingMm = minimumSpacingMm(punctures);
  const place = (strike: number): void => {
    const stop = stops[strike] as PathStop;
    const needles = strike === strikes - 1 ? punctures - strike * description.needles.length : description.needles.length;
    const isHero = strike === heroStrike;
    const centre = isHero
      ? { xMm: stop.xMm + origin.xMm, zMm: stop.zMm + origin.zMm }
      : chooseCentre(holes, stop, origin, device, needles, pathFreedomMm(device, strikes), random, strike);
    strikeXMm[strike] = centre.xMm;
    strikeZMm[strike] = centre.zMm;
    for (let needle = 0; needle < needles; needle += 1) {
      const [needleXMm, needleZMm] = needlePlace(device, needle, stop);
      const onAxis = isHero && needle === description.heroNeedle;
      const scatter = onAxis ? 0 : NEEDLE_SCATTER_MM;
      let xMm = onAxis ? HERO_X_MM : wrapMm(centre.xMm + needleXMm + scatter * (2 * random(strike, needle, 1) - 1));
      let zMm = onAxis ? HERO_Z_MM : wrapMm(centre.zMm + needleZMm + scatter * (2 * random(strike, needle, 2) - 1));
      if (!onAxis) [xMm, zMm] = stepAside(holes, xMm, zMm, spacingMm, random, strike, needle);
      holes.add(xMm, zMm);
      found.xMm.push(xMm);
      found.zMm.push(zMm);
      found.strike.push(strike);
    }
  };
  // The hero strike is placed first because it may not give way; the order of the record is made good below.
  if (heroStrike >= 0) place(heroStrike);
  for (let strike = 0; strike < strikes; strike += 1) if (strike !== heroStrike) place(strike);
  const order = found.strike.map((_, index) => index).sort((a, b) => (found.strike[a] as number) - (found.strike[b] as number) || a - b);
  return {
    strikeXMm,
    strikeZMm,
    strikeHeadingRad: stops.map((stop) => stop.headingRad),
    xMm: order.map((index) => found.xMm[index] as number),
    zMm: order.map((index) => found.zMm[index] as number),
    strike: order.map((index) => found.strike[index] as number),
    hero: heroStrike >= 0 ? heroStrike * description.needles.length + description.heroNeedle : -1,
  };
}

/** A hand-held session: each point is one strike of one needle; nothing is moved. */
export function patternByHand(points: HandStrikes): SessionPattern {
  const xMm = points.map((point) => point[0]);
  const zMm = points.map((point) => point[1]);
  return {
    strikeXMm: xMm,
    strikeZMm: zMm,
    strikeHeadingRad: points.map(() => 0),
    xMm,
    zMm,
    strike: points.map((_, index) => index),
    hero: -1,
  };
}

/** A needle as the device holds it at a stop: a roller's row is turned across the direction of travel. */
function needlePlace(device: Device, needle: number, { headingRad }: PathStop): readonly [xMm: number, zMm: number] {
  const place = DEVICE_TABLE[device].needles[needle] as readonly [number, number];
  if (device !== 'roller') return place;
  const [across, along] = place;
  return [across * Math.sin(headingRad) + along * Math.cos(headingRad), along * Math.sin(headingRad) - across * Math.cos(headingRad)];
}

function pathOrigin(stops: readonly PathStop[], heroStrike: number, device: Device, random: Stream): Centre {
  const stop = stops[heroStrike];
  if (!stop) return { xMm: BLOCK_HALF_MM * (2 * random(0, 0, 3) - 1), zMm: BLOCK_HALF_MM * (2 * random(0, 0, 4) - 1) };
  const [needleXMm, needleZMm] = needlePlace(device, DEVICE_TABLE[device].heroNeedle, stop);
  return { xMm: HERO_X_MM - needleXMm - stop.xMm, zMm: HERO_Z_MM - needleZMm - stop.zMm };
}

/** Of several places within reach of the path, the one whose nearest older puncture is farthest. */
function chooseCentre(
  holes: HoleGrid,
  stop: PathStop,
  origin: Centre,
  device: Device,
  needles: number,
  freedomMm: number,
  random: Stream,
  strike: number,
): Centre {
  let best: Centre = stop;
  let bestClearance = -1;
  for (let candidate = 0; candidate < CANDIDATES; candidate += 1) {
    const xMm = wrapMm(stop.xMm + origin.xMm + freedomMm * (2 * random(strike, candidate, 5) - 1));
    const zMm = wrapMm(stop.zMm + origin.zMm + freedomMm * (2 * random(strike, candidate, 6) - 1));
    let clearance = Infinity;
    for (let needle = 0; needle < needles && clearance > bestClearance; needle += 1) {
      const [needleXMm, needleZMm] = needlePlace(device, needle, stop);
      clearance = Math.min(clearance, holes.clearanceSquared(xMm + needleXMm, zMm + needleZMm, clearance));
    }
    if (clearance > bestClearance) {
      bestClearance = clearance;
      best = { xMm, zMm };
    }
  }
  return best;
}

/** Moves a needle that would fall into an older hole to the nearest place that keeps the spacing, ring by ring. */
function stepAside(
  holes: HoleGrid,
  xMm: number,
  zMm: number,
  spacingMm: number,
  random: Stream,
  strike: number,
  needle: number,
): [number, number] {
  const needed = spacingMm * spacingMm;
  if (holes.clearanceSquared(xMm, zMm, needed) >= needed) return [xMm, zMm];
  const turn = random(strike, needle, 7);
  for (let ringNumber = 1; ; ringNumber += 1) {
    for (let step = 0; step < 12; step += 1) {
      const angleRad = 2 * Math.PI * (turn + step / 12);
      const tryXMm = wrapMm(xMm + ringNumber * 0.25 * spacingMm * Math.cos(angleRad));
      const tryZMm = wrapMm(zMm + ringNumber * 0.25 * spacingMm * Math.sin(angleRad));
      if (holes.clearanceSquared(tryXMm, tryZMm, needed) >= needed) return [tryXMm, tryZMm];
    }
  }
}
