/**
 * A roller at true size, mm: a drum of 2 × 2 cm of eight discs on an axle between the arms of a fork, and a handle that leans
 * back (D-01). y = 0 at the tips of the row that stands straight down; x along the axle; the device rolls along z. The drum
 * lies off the device's axis by 1 mm, because one of its eight columns of needles stands on it. Generic.
 */
import { DRUM_RADIUS_MM, ROLLER_COLUMNS_MM } from '@/encoding/standingNeedles';
import { type Corner, DEVICE_GROUP, DEVICE_MATERIAL, type DeviceMesh, type Triple } from './deviceMesh';

const DRUM = DEVICE_GROUP.drum;
const BODY = DEVICE_GROUP.body;
const MIDDLE_MM = (ROLLER_COLUMNS_MM[0] + ROLLER_COLUMNS_MM[ROLLER_COLUMNS_MM.length - 1]!) / 2;
const HALF_MM = 9.6;
const CORE_MM = 2.6;
/** How deep the needles are set into the discs. */
export const NEEDLE_ROOT_MM = 2.4;
/** Lean of the handle from upright. */
const LEAN_RAD = (42 * Math.PI) / 180;

/** The clear discs, drawn blended: the needles are seen in them, and the skin through them. */
export function addDrum(mesh: DeviceMesh, nominalMm: number): void {
  const left = MIDDLE_MM - HALF_MM;
  const right = MIDDLE_MM + HALF_MM;
  const rim: Corner[] = [[CORE_MM, left + 0.3], [8.9, left + 0.3, 0.3], [9.7, left, 0.3], [DRUM_RADIUS_MM, left + 0.5, 0.4]];
  for (const [at, column] of ROLLER_COLUMNS_MM.entries()) {
    const next = ROLLER_COLUMNS_MM[at + 1];
    if (next === undefined) continue;
    const groove = (column + next) / 2;
    rim.push([DRUM_RADIUS_MM, groove - 0.36, 0.14], [9.3, groove - 0.2, 0.1], [9.3, groove + 0.2, 0.1], [DRUM_RADIUS_MM, groove + 0.36, 0.14]);
  }
  rim.push([DRUM_RADIUS_MM, right - 0.5, 0.4], [9.7, right, 0.3], [8.9, right - 0.3, 0.3], [CORE_MM, right - 0.3]);
  mesh.lathe(rim, { group: DRUM, material: DEVICE_MATERIAL.clear }, 96, 'x', [0, DRUM_RADIUS_MM + nominalMm, 0]);
}

/** The core on which the discs are threaded, with a flange at each end. */
export function addCore(mesh: DeviceMesh, nominalMm: number): void {
  const left = MIDDLE_MM - HALF_MM;
  const right = MIDDLE_MM + HALF_MM;
  const profile: Corner[] = [[0, left - 0.5], [2.7, left - 0.5, 0.3], [3.1, left - 0.1, 0.2], [4.2, left + 0.2, 0.25], [4.2, left + 0.75, 0.2], [CORE_MM, left + 1, 0.15]];
  for (const column of ROLLER_COLUMNS_MM) profile.push([CORE_MM, column - 0.5, 0.08], [CORE_MM + 0.35, column - 0.4, 0.1], [CORE_MM + 0.35, column + 0.4, 0.1], [CORE_MM, column + 0.5, 0.08]);
  profile.push([CORE_MM, right - 1, 0.15], [4.2, right - 0.75, 0.2], [4.2, right - 0.2, 0.25], [3.1, right + 0.1, 0.2], [2.7, right + 0.5, 0.3], [0, right + 0.5]);
  mesh.lathe(profile, { group: DRUM, material: DEVICE_MATERIAL.shell, shade: 0.85 }, 48, 'x', [0, DRUM_RADIUS_MM + nominalMm, 0]);
}

export function addFork(mesh: DeviceMesh, nominalMm: number): void {
  const axleY = DRUM_RADIUS_MM + nominalMm;
  const along = (distance: number, x: number): Triple => [x, axleY + distance * Math.cos(LEAN_RAD), -distance * Math.sin(LEAN_RAD)];
  for (const sign of [-1, 1]) {
    const x = (inwards: number): number => MIDDLE_MM + sign * (HALF_MM + 1.7 - inwards);
    // Boss round the axle's end, with its pin.
    const boss: Corner[] = [[0, x(1.15)], [2.3, x(1.15), 0.2], [2.5, x(0.9), 0.2], [2.5, x(-1.0), 0.4], [2.0, x(-1.35), 0.25], [0, x(-1.4)]];
    mesh.lathe(sign < 0 ? boss.toReversed() : boss, { group: BODY, material: DEVICE_MATERIAL.accent }, 48, 'x', [0, axleY, 0]);
    const pin: Corner[] = [[0.95, x(-1.2)], [0.95, x(-1.62), 0.12], [0.7, x(-1.74)], [0, x(-1.74)]];
    mesh.lathe(sign < 0 ? pin.toReversed() : pin, { group: BODY, material: DEVICE_MATERIAL.steel }, 24, 'x', [0, axleY, 0]);
    // The arm rises beside the drum and turns in above it.
    const points: Triple[] = [];
    const radii: [number, number][] = [];
    for (let step = 0; step <= 28; step += 1) {
      const t = step / 28;
      const rise = t < 0.5 ? t * 2 * 13.5 : 13.5 + 7.5 * Math.sin((t - 0.5) * Math.PI);
      const turn = t < 0.5 ? 0 : 1 - Math.cos((t - 0.5) * Math.PI);
      points.push(along(rise, x(0) - sign * turn * (HALF_MM + 1.7 - 0.5)));
      radii.push([2.1 + 0.1 * t, 1.05 + 0.45 * t]);
    }
    mesh.tube(points, radii, [0, Math.sin(LEAN_RAD), Math.cos(LEAN_RAD)], { group: BODY, material: DEVICE_MATERIAL.shell }, 20);
  }
  addHandle(mesh, (distance) => along(distance, MIDDLE_MM));
}

function addHandle(mesh: DeviceMesh, along: (distance: number) => Triple): void {
  const profile: readonly (readonly [distance: number, radius: number, material: number])[] = [
    [18.6, 1.2, 0], [19, 2.2, 0], [20, 2.9, 0], [22, 3.2, 0], [24, 3.3, 0], [24.2, 3.5, 1], [25.6, 3.5, 1], [25.8, 3.3, 0], [32, 3.7, 0], [42, 4.6, 0], [56, 5.3, 0], [74, 5.3, 0], [92, 4.9, 0], [108, 5.2, 0], [118, 5.3, 0], [122, 4.9, 0], [124.5, 3.6, 0], [125.6, 1.8, 0], [125.9, 0.02, 0],
  ];
  for (const material of [0, 1]) {
    const runs: (readonly [number, number])[][] = [[]];
    profile.forEach(([distance, radius, own], at) => {
      const touches = own === material || profile[at - 1]?.[2] === material;
      if (touches) (runs.at(-1) as (readonly [number, number])[]).push([distance, radius]);
      else if ((runs.at(-1) as unknown[]).length > 0) runs.push([]);
    });
    for (const run of runs) {
      if (run.length < 2) continue;
      mesh.tube(run.map(([distance]) => along(distance)), run.map(([, radius]) => [radius, radius * 0.86]), [1, 0, 0], { group: DEVICE_GROUP.body, material: material === 0 ? DEVICE_MATERIAL.shell : DEVICE_MATERIAL.accent }, 40);
    }
  }
  const rings = Array.from({ length: 14 }, (_, ring) => 44 + ring * 2.4);
  for (const distance of rings) {
    mesh.tube([0, 0.25, 0.9, 1.15].map((d) => along(distance + d)), [4.7, 5.45, 5.45, 4.7].map((radius) => [radius + 0.05 * Math.min(1, (distance - 44) / 12), radius * 0.87]), [1, 0, 0], { group: DEVICE_GROUP.body, material: DEVICE_MATERIAL.grip }, 36);
  }
}
