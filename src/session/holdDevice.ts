/**
 * A hand that holds the device: where it is, whether it presses, and the punctures that it has made in this session. Pure
 * steps from state to state; each device strikes at its own pace. A pen strikes again and again while it is pressed (slower
 * than its hundred times a second, so that the dose can be seen to grow); a stamp once per press; a roller whenever the drum
 * has turned by a row. A needle that enters a hole again makes no new one; outside the block it makes none that we know of.
 */
import { MOST_NEEDLES } from '@/encoding/needleList';
import { ROLLER_COLUMNS_MM } from '@/encoding/standingNeedles';
import type { HeldStrikes } from '@/encoding/encodeHeld';
import { BLOCK_HALF_MM } from '@/lib/block';
import { clamp } from '@/lib/interpolate';
import { describeAnatomy } from '@/skin/describeAnatomy';
import { DEVICE_TABLE, ROLLER_ROW_MM } from '@/treatment/devices';
import type { HandStrikes, Plan, Scenario } from '@/treatment/scenario';
import { MAX_PUNCTURES_PER_SESSION, meanReachedDepthMm } from '@/treatment/passFigures';

/** Strokes per second of a pen that is pressed. */
export const PEN_STROKES_PER_SECOND = 4;
/** Nearer than this a needle falls into a hole that is there, mm. */
const SAME_HOLE_MM = 0.05;
/** The clock begins here, so that what the plan already has was struck long ago. */
const START_SECONDS = 100;
/** Blood rises for this long after the last strike; then nothing moves. */
const BLEEDS_SECONDS = 6;
/** Ways after which a roller has turned into its direction of travel, mm: in the air, and on the skin. */
const TURN_MM = { lifted: 0.8, pressed: 3 } as const;
const MOST_YAW_RAD = Math.PI + 0.35;

export interface HoldState extends HeldStrikes {
  readonly seconds: number;
  readonly xMm: number;
  readonly zMm: number;
  /** Whether the device is over the block at all. */
  readonly over: boolean;
  readonly pressed: boolean;
  /** When the present press began, or the last one ended. */
  readonly sinceSeconds: number;
  /** When a pen strikes next. */
  readonly nextSeconds: number;
  /** How far a roller has rolled along its direction; a row stands straight down at whole multiples of the distance of rows. */
  readonly rolledMm: number;
  readonly row: number;
  readonly yawRad: number;
  /** Depth that its needles reach in this skin. */
  readonly depthMm: number;
  /** How many of the strikes the plan has; the rest waits for the release. */
  readonly inPlan: number;
  /** Something moves by itself: a pressed device, a stamp on its way, blood that rises. */
  readonly moving: boolean;
  /** The last strike found no room: the limit of a session. */
  readonly full: boolean;
}

export function startHold(scenario: Scenario, session: number): HoldState {
  const { plan } = scenario;
  const strikes = plan.strikes?.[session] ?? [];
  return {
    session, strikes, struckSeconds: strikes.map(() => 0), seconds: START_SECONDS, xMm: 0, zMm: 0.6, over: true, pressed: false,
    sinceSeconds: 0, nextSeconds: 0, rolledMm: 0, row: 0, yawRad: Math.PI / 2, depthMm: reachedMm(scenario), inPlan: strikes.length, moving: false, full: strikes.length >= MAX_PUNCTURES_PER_SESSION,
  };
}

/** After the plan has changed from outside (undo, a link): its strikes count, and what is known of when they were made. */
export function followPlan(hold: HoldState, scenario: Scenario): HoldState {
  const strikes = scenario.plan.strikes?.[hold.session] ?? [];
  return { ...hold, strikes, struckSeconds: strikes.map((_, index) => hold.struckSeconds[index] ?? 0), inPlan: strikes.length, depthMm: reachedMm(scenario), full: strikes.length >= MAX_PUNCTURES_PER_SESSION };
}

export function moveHold(hold: HoldState, plan: Plan, xMm: number, zMm: number): HoldState {
  const dx = xMm - hold.xMm;
  const dz = zMm - hold.zMm;
  const wayMm = Math.hypot(dx, dz);
  if (plan.device !== 'roller' || !hold.over) return { ...hold, xMm, zMm, over: true };
  if (wayMm === 0) return hold;
  const yawRad = turned(hold.yawRad, Math.atan2(dz, dx), wayMm / (hold.pressed ? TURN_MM.pressed : TURN_MM.lifted));
  const along = dx * Math.cos(yawRad) + dz * Math.sin(yawRad);
  let next: HoldState = { ...hold, yawRad, rolledMm: hold.rolledMm + along, xMm, zMm };
  if (!hold.pressed) return next;
  // Every row that came straight down on the way strikes where the device was then.
  const step = Math.sign(along);
  while (step !== 0 && step * (next.rolledMm - (next.row + step) * ROLLER_ROW_MM) >= 0) {
    const row = next.row + step;
    const share = clamp((row * ROLLER_ROW_MM - hold.rolledMm) / along, 0, 1);
    next = { ...strike({ ...next, xMm: hold.xMm + dx * share, zMm: hold.zMm + dz * share }, plan), row, xMm, zMm };
  }
  return next;
}

export function pressHold(hold: HoldState, plan: Plan): HoldState {
  if (hold.pressed || !hold.over) return hold;
  // A roller is set down with a row straight below.
  const row = Math.round(hold.rolledMm / ROLLER_ROW_MM);
  const down: HoldState = { ...hold, pressed: true, sinceSeconds: hold.seconds, nextSeconds: hold.seconds + 1 / PEN_STROKES_PER_SECOND, row, rolledMm: row * ROLLER_ROW_MM };
  return strike(down, plan);
}

export function releaseHold(hold: HoldState): HoldState {
  return hold.pressed ? { ...hold, pressed: false, sinceSeconds: hold.seconds } : hold;
}

export function leaveHold(hold: HoldState): HoldState {
  return { ...releaseHold(hold), over: false };
}

/** Lets the clock run. */
export function advanceHold(hold: HoldState, plan: Plan, seconds: number): HoldState {
  let next: HoldState = { ...hold, seconds: hold.seconds + seconds };
  if (!hold.pressed || plan.device !== 'pen') return next;
  while (next.seconds >= next.nextSeconds) next = strike({ ...next, nextSeconds: next.nextSeconds + 1 / PEN_STROKES_PER_SECOND }, plan);
  return next;
}

/** Whether anything moves by itself: a pressed device, a stamp that comes down or goes up, blood that rises. */
export function isHoldMoving({ pressed, seconds, sinceSeconds, struckSeconds }: HoldState): boolean {
  return pressed || seconds - sinceSeconds < 1 || seconds - (struckSeconds[struckSeconds.length - 1] ?? -Infinity) < BLEEDS_SECONDS;
}

/** The needles at the device's place go in, each in skin of its own. */
function strike(hold: HoldState, plan: Plan): HoldState {
  const strikes = [...hold.strikes];
  const struckSeconds = [...hold.struckSeconds];
  let full = false;
  for (const [xMm, zMm] of needlesAt(hold, plan)) {
    if (Math.abs(xMm) > BLOCK_HALF_MM || Math.abs(zMm) > BLOCK_HALF_MM) continue;
    const point = [rounded(xMm), rounded(zMm)] as const;
    if (strikes.some(([x, z]) => Math.hypot(x - point[0], z - point[1]) < SAME_HOLE_MM)) continue;
    full = strikes.length >= MAX_PUNCTURES_PER_SESSION;
    if (full) break;
    strikes.push(point);
    struckSeconds.push(hold.seconds);
  }
  return { ...hold, strikes, struckSeconds, full };
}

function needlesAt({ xMm, zMm, yawRad }: HoldState, plan: Plan): HandStrikes {
  if (plan.device !== 'roller') return DEVICE_TABLE[plan.device].needles.slice(0, MOST_NEEDLES).map(([x, z]) => [xMm + x, zMm + z] as const);
  return ROLLER_COLUMNS_MM.map((across) => [xMm + across * Math.sin(yawRad), zMm - across * Math.cos(yawRad)] as const);
}

function reachedMm({ plan, skin }: Scenario): number {
  return meanReachedDepthMm(plan, describeAnatomy(skin));
}

/** A thousandth of a millimetre is finer than any needle; it keeps links short. + 0 turns −0 into 0. */
function rounded(mm: number): number {
  return Math.round(mm * 1000) / 1000 + 0;
}

/** A drum rolls both ways, so directions count modulo half a turn; the handle never swings round through the front. */
function turned(yawRad: number, towardsRad: number, share: number): number {
  const away = towardsRad - yawRad;
  const nearest = away - Math.PI * Math.round(away / Math.PI);
  return clamp(yawRad + nearest * Math.min(1, share), Math.PI - MOST_YAW_RAD, MOST_YAW_RAD);
}
