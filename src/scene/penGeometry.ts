/**
 * A motorised pen at true size, mm, in its own frame: y = 0 at the needle tips, y up along the shaft. The clear nozzle's rim
 * stands exactly one nominal needle length above the tips, so what protrudes is the needle length chosen.
 * Attribute aPart: 0 shell, 1 grip ring, 2 plate and stem, 3 needle, 4 clear nozzle. Generic: no maker's product is copied.
 */
import { BufferAttribute, BufferGeometry } from 'three';

const PART = { shell: 0, grip: 1, plate: 2, needle: 3, nozzle: 4 } as const;
type Profile = readonly (readonly [radiusMm: number, heightMm: number])[];

/** Length of the conical tip of a needle, mm (a 10-20° cone on a 0.1 mm shaft, D-39). */
export const NEEDLE_CONE_MM = 0.42;

/** Radius of a needle at a height above its tip: a slightly convex cone that runs into the shaft. */
export function needleRadiusMm(heightMm: number, shaftRadiusMm: number): number {
  return shaftRadiusMm * Math.min(1, Math.max(0, heightMm) / NEEDLE_CONE_MM) ** 0.8;
}

/** Opaque parts and the clear nozzle, apart because the nozzle is blended. The caller disposes both. */
export function createPenGeometry(
  needles: ArrayLike<number>,
  needleRadius: number,
  nominalDepthMm: number,
): { opaque: BufferGeometry; nozzle: BufferGeometry } {
  const rim = nominalDepthMm;
  const opaque = new Lathe();
  const needleProfile: [number, number][] = [0, 0.05, 0.13, 0.24, 0.34, NEEDLE_CONE_MM].map((h) => [needleRadiusMm(h, needleRadius), h]);
  needleProfile.push([needleRadius, rim + 0.7]);
  for (let at = 0; at + 1 < needles.length; at += 2) {
    opaque.add(needleProfile, PART.needle, 12, needles[at] as number, needles[at + 1] as number);
  }
  opaque.add([[0, rim + 0.55], [1.55, rim + 0.55], [1.75, rim + 0.62], [1.8, rim + 0.75], [1.8, rim + 1.0], [1.6, rim + 1.1], [0.75, rim + 1.25], [0.7, rim + 5.4]], PART.plate, 40);
  opaque.add([[2.55, rim + 4.7], [2.95, rim + 4.75], [3.1, rim + 4.9], [3.1, rim + 5.9], [2.98, rim + 6.05]], PART.grip, 48);
  opaque.add([[2.9, rim + 6.05], [3.15, rim + 6.15], [3.35, rim + 6.6], [3.55, rim + 9], [3.9, rim + 14], [4.1, rim + 22], [0, rim + 22.2]], PART.shell, 48);
  const nozzle = new Lathe();
  nozzle.add([[2.02, rim + 0.12], [2.08, rim + 0.02], [2.2, rim], [2.32, rim + 0.05], [2.36, rim + 0.3], [2.46, rim + 1.6], [2.6, rim + 3.4], [2.75, rim + 4.75]], PART.nozzle, 56);
  return { opaque: opaque.geometry(), nozzle: nozzle.geometry() };
}

/** Collects surfaces of revolution into one indexed geometry. */
class Lathe {
  private readonly position: number[] = [];
  private readonly normal: number[] = [];
  private readonly part: number[] = [];
  private readonly index: number[] = [];

  add(profile: Profile, part: number, sides: number, xMm = 0, zMm = 0): void {
    const first = this.part.length;
    profile.forEach(([radius, height], ring) => {
      const before = profile[Math.max(0, ring - 1)] as readonly [number, number];
      const after = profile[Math.min(profile.length - 1, ring + 1)] as readonly [number, number];
      const run = after[1] - before[1];
      const rise = before[0] - after[0];
      const length = Math.hypot(run, rise) || 1;
      for (let side = 0; side <= sides; side += 1) {
        const angle = (side / sides) * Math.PI * 2;
        const cos = Math.cos(angle);
        const sin = Math.sin(angle);
        this.position.push(xMm + radius * cos, height, zMm + radius * sin);
        this.normal.push((run / length) * cos, rise / length, (run / length) * sin);
        this.part.push(part);
        if (ring + 1 < profile.length && side < sides) {
          const here = first + ring * (sides + 1) + side;
          const above = here + sides + 1;
          this.index.push(here, above, here + 1, here + 1, above, above + 1);
        }
      }
    });
  }

  geometry(): BufferGeometry {
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new BufferAttribute(new Float32Array(this.position), 3));
    geometry.setAttribute('normal', new BufferAttribute(new Float32Array(this.normal), 3));
    geometry.setAttribute('aPart', new BufferAttribute(new Float32Array(this.part), 1));
    geometry.setIndex(this.index);
    return geometry;
  }
}
