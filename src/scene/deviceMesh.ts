/**
 * Collects the parts of a device into one geometry: surfaces of revolution with bevelled corners, tubes along curves, discs.
 * Vertex attributes: position, normal, aPart = moving group, material (`DEVICE_GROUP`, `DEVICE_MATERIAL`), shade 0..1.
 */
import { BufferAttribute, InstancedBufferAttribute, InstancedBufferGeometry } from 'three';

/** What moves a part: nothing, the needles' plate, the drum, or a spring between plate and body (y = 0..1 along it). */
export const DEVICE_GROUP = { body: 0, plate: 1, drum: 2, spring: 3 } as const;
export const DEVICE_MATERIAL = { shell: 0, accent: 1, steel: 2, needle: 3, clear: 4, led: 5, grip: 6, gold: 7, frosted: 8 } as const;

export type Triple = readonly [number, number, number];
/** A corner of a profile: radius, height, and how far its bevel begins before it (mm). */
export type Corner = readonly [radiusMm: number, heightMm: number, bevelMm?: number];

export interface PartLook {
  readonly group: number;
  readonly material: number;
  /** 1 = open to the light. */
  readonly shade?: number;
}

/** Corners that turn less than this are shaded smoothly. */
const CREASE_COS = Math.cos((38 * Math.PI) / 180);

export class DeviceMesh {
  private readonly position: number[] = [];
  private readonly normal: number[] = [];
  private readonly part: number[] = [];
  private readonly index: number[] = [];

  /** A profile turned about an axis: 'y' upright, or 'x', where "height" runs along x and the circle is round the axle. */
  lathe(corners: readonly Corner[], look: PartLook, sides: number, axis: 'y' | 'x' = 'y', centre: Triple = [0, 0, 0]): void {
    const profile = bevelled(corners);
    for (let at = 0; at + 1 < profile.length; at += 1) {
      const a = profile[at] as readonly [number, number];
      const b = profile[at + 1] as readonly [number, number];
      const flat = segmentNormal(a, b);
      const before = at > 0 ? segmentNormal(profile[at - 1] as readonly [number, number], a) : flat;
      const after = at + 2 < profile.length ? segmentNormal(b, profile[at + 2] as readonly [number, number]) : flat;
      this.band(a, b, blended(flat, before), blended(flat, after), look, sides, axis, centre);
    }
  }

  /** A tube of elliptical section along points; `radii` across and along `wide` at each point. */
  tube(points: readonly Triple[], radii: readonly (readonly [number, number])[], wide: Triple, look: PartLook, sides: number): void {
    const first = this.part.length / 3;
    points.forEach((point, ring) => {
      const along = unit(difference(points[Math.min(ring + 1, points.length - 1)] as Triple, points[Math.max(ring - 1, 0)] as Triple));
      const u = unit(difference(wide, scaled(along, dot(wide, along))));
      const v = cross(u, along);
      const [ru, rv] = radii[ring] as readonly [number, number];
      for (let side = 0; side <= sides; side += 1) {
        const angle = (side / sides) * 2 * Math.PI;
        const [c, s] = [Math.cos(angle), Math.sin(angle)];
        const place = [0, 1, 2].map((k) => point[k]! + u[k]! * ru * c + v[k]! * rv * s) as [number, number, number];
        // A spring's length is the shader's: its wire keeps its thickness, which the normal gives.
        if (look.group === DEVICE_GROUP.spring) place[1] = point[1];
        this.vertex(place, unit([0, 1, 2].map((k) => u[k]! * c * rv + v[k]! * s * ru) as unknown as Triple), look);
        if (ring + 1 < points.length && side < sides) this.quad(first + ring * (sides + 1) + side, sides + 1);
      }
    });
  }

  get triangles(): number {
    return this.index.length / 3;
  }

  /** `places`: four numbers per instance, see device.vert.glsl; one instance of zeros for what stands once. */
  geometry(places: Float32Array = new Float32Array(4)): InstancedBufferGeometry {
    const geometry = new InstancedBufferGeometry();
    geometry.setAttribute('position', new BufferAttribute(new Float32Array(this.position), 3));
    geometry.setAttribute('normal', new BufferAttribute(new Float32Array(this.normal), 3));
    geometry.setAttribute('aPart', new BufferAttribute(new Float32Array(this.part), 3));
    geometry.setAttribute('aPlace', new InstancedBufferAttribute(places, 4));
    geometry.setIndex(this.index);
    geometry.instanceCount = places.length / 4;
    return geometry;
  }

  private band(a: readonly [number, number], b: readonly [number, number], na: readonly [number, number], nb: readonly [number, number], look: PartLook, sides: number, axis: 'y' | 'x', centre: Triple): void {
    const first = this.part.length / 3;
    for (const [[radius, height], [out, up]] of [[a, na], [b, nb]] as const) {
      for (let side = 0; side <= sides; side += 1) {
        const angle = (side / sides) * 2 * Math.PI;
        const [c, s] = [Math.cos(angle), Math.sin(angle)];
        const place: Triple = axis === 'y' ? [radius * c, height, radius * s] : [height, radius * s, radius * c];
        this.vertex([place[0] + centre[0], place[1] + centre[1], place[2] + centre[2]], axis === 'y' ? [out * c, up, out * s] : [up, out * s, out * c], look);
      }
    }
    for (let side = 0; side < sides; side += 1) this.quad(first + side, sides + 1);
  }

  private vertex(position: Triple, normal: Triple, { group, material, shade = 1 }: PartLook): void {
    this.position.push(...position);
    this.normal.push(...normal);
    this.part.push(group, material, shade);
  }

  private quad(at: number, ring: number): void {
    this.index.push(at, at + ring, at + 1, at + 1, at + ring, at + ring + 1);
  }
}

/** Rounds each corner that asks for it with a quadratic curve of four chords. */
function bevelled(corners: readonly Corner[]): readonly (readonly [number, number])[] {
  return corners.flatMap((corner, at): [number, number][] => {
    const [radius, height, bevel = 0] = corner;
    const before = corners[at - 1];
    const after = corners[at + 1];
    if (bevel === 0 || !before || !after) return [[radius, height]];
    const towards = (other: Corner): [number, number] => {
      const length = Math.hypot(other[0] - radius, other[1] - height);
      const share = Math.min(bevel, length / 2) / Math.max(length, 1e-9);
      return [radius + (other[0] - radius) * share, height + (other[1] - height) * share];
    };
    const from = towards(before);
    const to = towards(after);
    return [0, 0.25, 0.5, 0.75, 1].map((t) => {
      const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
      return [a * from[0] + b * radius + c * to[0], a * from[1] + b * height + c * to[1]];
    });
  });
}

function segmentNormal(a: readonly [number, number], b: readonly [number, number]): readonly [number, number] {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
  return [(b[1] - a[1]) / length, (a[0] - b[0]) / length];
}

function blended(flat: readonly [number, number], other: readonly [number, number]): readonly [number, number] {
  if (flat[0] * other[0] + flat[1] * other[1] < CREASE_COS) return flat;
  const length = Math.hypot(flat[0] + other[0], flat[1] + other[1]);
  return [(flat[0] + other[0]) / length, (flat[1] + other[1]) / length];
}

function difference(a: Triple, b: Triple): Triple {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

function scaled(a: Triple, by: number): Triple {
  return [a[0] * by, a[1] * by, a[2] * by];
}

function dot(a: Triple, b: Triple): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function cross(a: Triple, b: Triple): Triple {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

function unit(a: Triple): Triple {
  return scaled(a, 1 / (Math.hypot(...a) || 1));
}
