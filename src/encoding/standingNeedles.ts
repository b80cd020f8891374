/**
 * The needles that bend the skin at a moment, one by one: where each crosses the surface, how high its tip is, how far it
 * presses the surface down. A pen's and a stamp's stand as the device holds them; a roller's come round with the drum, so each
 * has its own depth: going in it dents the skin until the skin gives way, coming out it draws a tent.
 *   tip of a row at angle θ ahead of straight down: along (R + L) sin θ, height = axle − (R + L) cos θ
 */
import { BLOCK_HALF_MM } from '@/lib/block';
import { clamp, smoothstep } from '@/lib/interpolate';
import { ROLLER_DRUM_MM } from '@/treatment/devices';
import type { DevicePose } from './devicePose';
import type { DeviceKind } from './deviceKind';
import { MOST_NEEDLES, NEEDLE_NUMBERS } from './needleList';
import { criticalDentMm, DENT_AFTER_RUPTURE } from './needleStroke';

/** Places of a roller's needles along the drum from the device's axis: 8 of them, 192 in 24 rows (D-01), one on the axis. */
export const ROLLER_COLUMNS_MM = [-8, -6, -4, -2, 0, 2, 4, 6] as const;
export const ROLLER_ROWS = 24;
export const DRUM_RADIUS_MM = ROLLER_DRUM_MM;

const ROW_RAD = (2 * Math.PI) / ROLLER_ROWS;
/** A tip that is nowhere near the skin. */
const FAR_MM = 9;
/** Beyond the block's edge by more than this a needle bends nothing that is drawn, mm. */
const MARGIN_MM = 0.6;

export type NeedleSet = Pick<DeviceKind, 'device' | 'nominalDepthMm' | 'needles'>;

/** Height of a roller's axle above the undisturbed surface. */
export function axleMm({ bodyMm }: DevicePose, nominalMm: number): number {
  return bodyMm + ROLLER_DRUM_MM + nominalMm;
}

/** Fills `out` with at most MOST_NEEDLES needles; returns how many. 0 = the skin lies undisturbed. */
export function fillStandingNeedles(set: NeedleSet, pose: DevicePose, out: Float32Array): number {
  if (set.device === 'roller') return fillRows(set, pose, out);
  const tipMm = pose.bodyMm + pose.plateMm;
  let count = 0;
  if (tipMm < 0.02 || pose.indentationMm !== 0 || pose.dragMm !== 0) count = fillArray(set.needles, pose.xMm, pose.zMm, tipMm, pose.indentationMm, out, 0);
  if (Math.abs(pose.leftMm) > 0.001) count = fillArray(set.needles, pose.leftXMm, pose.leftZMm, FAR_MM, pose.leftMm, out, count);
  return count;
}

function fillArray(needles: Float32Array, xMm: number, zMm: number, tipMm: number, dentMm: number, out: Float32Array, from: number): number {
  let count = from;
  for (let at = 0; at + 1 < needles.length && count < MOST_NEEDLES; at += 2) {
    count = put(out, count, xMm + (needles[at] as number), zMm + (needles[at + 1] as number), tipMm, dentMm);
  }
  return count;
}

function fillRows({ nominalDepthMm }: NeedleSet, pose: DevicePose, out: Float32Array): number {
  const axle = axleMm(pose, nominalDepthMm);
  const reach = ROLLER_DRUM_MM + nominalDepthMm;
  if (axle - reach > 0.02) return 0;
  const alongX = Math.cos(pose.yawRad);
  const alongZ = Math.sin(pose.yawRad);
  const critical = criticalDentMm(pose.depthMm);
  let count = 0;
  for (let row = -3; row <= 3; row += 1) {
    const turned = pose.rollRad / ROW_RAD;
    const angle = (row + Math.round(turned) - turned) * ROW_RAD;
    const tip = axle - reach * Math.cos(angle);
    const inside = -tip;
    // Ahead of straight down a needle is on its way in, behind it on its way out.
    const goingIn = smoothstep(-0.02, 0.02, angle);
    const ruptured = smoothstep(critical, 1.35 * critical, inside);
    const dentIn = inside <= 0 ? 0 : inside < critical ? inside : critical * (1 - (1 - DENT_AFTER_RUPTURE) * ruptured);
    const tentOut = inside > -0.25 ? -0.3 * critical * smoothstep(0.5, 0.06, clamp(inside, 0, 1)) * smoothstep(-0.25, 0, inside) + 0.15 * critical * smoothstep(0.2, 0.6, inside) : 0;
    const dent = dentIn * goingIn + tentOut * (1 - goingIn);
    if (inside <= 0 && Math.abs(dent) < 0.001) continue;
    const along = axle * Math.tan(angle);
    for (const across of ROLLER_COLUMNS_MM) {
      if (count >= MOST_NEEDLES) return count;
      count = put(out, count, pose.xMm + across * alongZ + along * alongX, pose.zMm - across * alongX + along * alongZ, tip, dent);
    }
  }
  return count;
}

function put(out: Float32Array, count: number, xMm: number, zMm: number, tipMm: number, dentMm: number): number {
  if (Math.abs(xMm) > BLOCK_HALF_MM + MARGIN_MM || Math.abs(zMm) > BLOCK_HALF_MM + MARGIN_MM) return count;
  const at = count * NEEDLE_NUMBERS;
  out[at] = xMm;
  out[at + 1] = zMm;
  out[at + 2] = tipMm;
  out[at + 3] = dentMm;
  return count + 1;
}
