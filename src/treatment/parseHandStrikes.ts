/**
 * Untrusted `plan.strikes` → points per session, null where a session keeps the pattern of the device. A bad point is left out,
 * a point outside the block is moved to its edge.
 */
import { BLOCK_HALF_MM } from '@/lib/block';
import { clamp } from '@/lib/interpolate';
import { isList, type IssueList, Words } from './issueList';
import type { HandStrikes } from './scenario';
import { MAX_PUNCTURES_PER_SESSION } from './passFigures';

const POINT = `[xMm, zMm], each from ${-BLOCK_HALF_MM} to ${BLOCK_HALF_MM}`;
const NOTHING = new Words('nothing of it');

/** Undefined where nothing usable was given: the pattern of the device is used then. */
export function parseHandStrikes(value: unknown, sessions: number, issues: IssueList): readonly (HandStrikes | null)[] | undefined {
  if (value === undefined) return undefined;
  const allowed = 'a list of points per session';
  if (!isList(value)) {
    issues.error('not-a-list', 'plan.strikes', value, allowed, new Words('the pattern of the device'));
    return undefined;
  }
  try {
    if (value.length > sessions) {
      issues.error('too-many-items', 'plan.strikes', new Words(`${value.length} sessions`), `at most ${sessions}, one per session`, new Words(`the first ${sessions}`));
    }
    const lists: (HandStrikes | null)[] = [];
    for (let session = 0; session < Math.min(value.length, sessions); session += 1) {
      lists.push(value[session] === null ? null : parseSession(value[session], `plan.strikes.${session}`, issues));
    }
    return lists.length === 0 ? undefined : lists;
  } catch {
    issues.error('unreadable', 'plan.strikes', new Words('a list that cannot be read'), allowed, new Words('the pattern of the device'));
    return undefined;
  }
}

function parseSession(value: unknown, path: string, issues: IssueList): HandStrikes {
  if (!isList(value)) {
    issues.error('not-a-list', path, value, `a list of points ${POINT}, or null for the pattern of the device`, new Words('no puncture'));
    return [];
  }
  const limit = MAX_PUNCTURES_PER_SESSION;
  if (value.length > limit) {
    issues.error('too-many-items', path, new Words(`${value.length} points`), `at most ${limit}`, new Words(`the first ${limit}`));
  }
  const points: [number, number][] = [];
  for (let index = 0; index < Math.min(value.length, limit); index += 1) {
    const point = parsePoint(value[index], `${path}.${index}`, issues);
    if (point) points.push(point);
  }
  return points;
}

function parsePoint(value: unknown, path: string, issues: IssueList): [number, number] | undefined {
  if (!isList(value) || value.length !== 2) {
    issues.error('not-a-point', path, value, POINT, NOTHING);
    return undefined;
  }
  const [xMm, zMm] = value;
  if (typeof xMm !== 'number' || typeof zMm !== 'number' || !Number.isFinite(xMm) || !Number.isFinite(zMm)) {
    issues.error('not-a-number', path, new Words('a point without two numbers'), POINT, NOTHING);
    return undefined;
  }
  // + 0 turns −0 into 0, so that a point survives being written and read again.
  const inside: [number, number] = [clamp(xMm, -BLOCK_HALF_MM, BLOCK_HALF_MM) + 0, clamp(zMm, -BLOCK_HALF_MM, BLOCK_HALF_MM) + 0];
  if (inside[0] !== xMm || inside[1] !== zMm) {
    issues.error('out-of-range', path, new Words(`[${xMm}, ${zMm}]`), POINT, new Words(`[${inside.join(', ')}]`));
  }
  return inside;
}
