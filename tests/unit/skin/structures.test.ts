import { describe, expect, it } from 'vitest';
import { BLOCK_HALF_MM, HERO_X_MM } from '@/lib/block';
import { describeAnatomy } from '@/skin/describeAnatomy';
import { axisAt, girthMm } from '@/skin/follicleShape';
import { createJunction } from '@/skin/junction';
import { placeOpenings } from '@/skin/openings';
import type { Tube } from '@/skin/polyline';
import { DEFAULT_SKIN, SITES } from '@/skin/skin';
import { growStructures } from '@/skin/structures';
import { placeVessels } from '@/skin/vessels';

const SEEDS = [0, 1, 7, 4_294_967_295];

function skinOf(site: (typeof SITES)[number], seed: number) {
  const skin = { ...DEFAULT_SKIN, site };
  const anatomy = describeAnatomy(skin);
  const junction = createJunction(anatomy, seed);
  const openings = placeOpenings(skin, anatomy, junction, seed);
  return { anatomy, junction, openings, structures: growStructures(openings, anatomy, junction, seed) };
}

const points = (tube: Tube): [x: number, y: number, z: number, radius: number][] =>
  tube.xMm.map((x, at) => [x, tube.yMm[at] as number, tube.zMm[at] as number, tube.radiusMm[at] as number]);

const cases = SITES.flatMap((site) => SEEDS.map((seed) => ({ site, seed })));

describe.each(cases)('what stands in the layers: $site, seed $seed', ({ site, seed }) => {
  const { anatomy, junction, openings, structures } = skinOf(site, seed);
  const { follicles, pores } = openings;
  const { nerves } = structures;
  const front = follicles[0]!;
  const lying: readonly Tube[] = [...nerves, ...structures.muscle(0), structures.gland(0).duct, ...Object.values(structures.sweatGland(0))];

  it('is the same for the same seed and differs for another', () => {
    expect(skinOf(site, seed).structures.gland(0)).toEqual(structures.gland(0));
    expect(skinOf(site, seed).structures.sweatGland(0)).toEqual(structures.sweatGland(0));
    expect(skinOf(site, (seed + 1) % 4_294_967_296).structures.gland(1)).not.toEqual(structures.gland(1));
  });

  it('leaves the front face free between x = 0.2 and 1.6', () => {
    const free = (x: number, radius: number): boolean => x + radius < 0.2 || x - radius > 1.6;
    for (const tube of lying) for (const [x, , , radius] of points(tube)) expect(free(x, radius)).toBe(true);
    for (const { xMm, radiusMm } of structures.gland(0).lobules) expect(free(xMm, radiusMm)).toBe(true);
    for (const shape of follicles) {
      for (const depth of [0, 0.5 * shape.depthMm, shape.depthMm]) {
        const [x, z] = axisAt(shape, depth);
        expect(z + girthMm(shape) < BLOCK_HALF_MM || free(x, girthMm(shape))).toBe(true);
      }
    }
    for (const hair of structures.hairs) {
      const [x, , z] = points(hair)[0]!;
      expect(Math.hypot(x - HERO_X_MM, z - BLOCK_HALF_MM)).toBeGreaterThan(0.9);
    }
  });

  it('lies inside the block: above its floor, between its sides', () => {
    const inside = ([x, y, z]: readonly number[]): boolean =>
      Math.abs(x!) <= BLOCK_HALF_MM + 0.001 && y! > -anatomy.blockDepthMm && y! <= 1e-9 && z! <= BLOCK_HALF_MM + 0.11 && z! > -BLOCK_HALF_MM - 0.11;
    for (const tube of lying) for (const point of points(tube)) expect(inside(point), point.join(' ')).toBe(true);
    for (const shape of follicles) expect(shape.depthMm + shape.bulbMm).toBeLessThan(anatomy.blockDepthMm);
  });

  it('opens its sweat pores on ridges of the junction, deeper than the skin half a pitch around', () => {
    for (const { xMm, zMm, ridgeMm } of pores.slice(0, 20)) {
      const half = 0.5 * anatomy.retePitchMm;
      const around = [0, 1, 2, 3, 4, 5, 6, 7].map((k) => junction(xMm + half * Math.cos(k * 0.785), zMm + half * Math.sin(k * 0.785)));
      expect(junction(xMm, zMm)).toBe(ridgeMm);
      expect(ridgeMm).toBeGreaterThan(around.reduce((sum, depth) => sum + depth, 0) / 8 - 0.002);
    }
  });

  it('winds the coil at the border of dermis and fat, leads its duct up to the ridge and the spiral to the pore', () => {
    const fatMm = anatomy.epidermisMm + anatomy.dermisMm;
    const { coil, coilDuct, duct, spiral } = structures.sweatGland(0);
    const depths = [...coil.yMm, ...coilDuct.yMm].map((y) => -y);
    const middle = (Math.min(...depths) + Math.max(...depths)) / 2;
    expect(Math.abs(middle - fatMm)).toBeLessThan(0.3);
    expect(points(coil).at(-1)!.slice(0, 3)).toEqual(points(coilDuct)[0]!.slice(0, 3));
    expect(points(coilDuct).at(-1)!.slice(0, 3)).toEqual(points(duct)[0]!.slice(0, 3));
    expect(-points(duct).at(-1)![1]).toBeCloseTo(pores[0]!.ridgeMm, 6);
    expect(points(spiral).at(-1)![1]).toBeCloseTo(0, 6);
    // Turns lie beside each other: no two far along the line run through one another.
    const all = points(coil);
    let closest = Infinity;
    for (let a = 0; a < all.length; a += 1) for (let b = a + 9; b < all.length; b += 1) closest = Math.min(closest, Math.hypot(...[0, 1, 2].map((k) => all[a]![k]! - all[b]![k]!)));
    expect(closest).toBeGreaterThan(1.3 * all[0]![3]);
  });

  it('hangs the gland on the canal and puts it and the muscle on the obtuse side, the muscle from the bulge to the papillary dermis', () => {
    follicles.slice(0, 12).forEach((shape, at) => {
      const outwards = (x: number, depth: number, z: number): number => {
        const [axisX, axisZ] = axisAt(shape, depth);
        return -((x - axisX) * shape.dirX + (z - axisZ) * shape.dirZ);
      };
      const { lobules, duct } = structures.gland(at);
      const [endX, endY, endZ] = points(duct).at(-1)!;
      expect(Math.abs(outwards(endX, -endY, endZ))).toBeLessThan(shape.outerMm);
      expect(-endY).toBeLessThan(shape.canalMm);
      const [startX, startY, startZ] = points(duct)[0]!;
      expect(Math.min(...lobules.map(({ xMm, yMm, zMm, radiusMm }) => Math.hypot(xMm - startX, yMm - startY, zMm - startZ) - radiusMm))).toBeLessThan(0);
      expect(lobules.every(({ xMm, yMm, zMm }) => outwards(xMm, -yMm, zMm) > 0)).toBe(true);
      for (const strand of structures.muscle(at)) {
        const [lowX, lowY, lowZ] = points(strand)[0]!;
        const [highX, highY, highZ] = points(strand).at(-1)!;
        expect(Math.abs(-lowY - shape.bulgeMm)).toBeLessThan(0.12);
        expect(outwards(lowX, -lowY, lowZ)).toBeLessThan(1.5 * shape.outerMm);
        expect(outwards(highX, -highY, highZ)).toBeGreaterThan(outwards(lowX, -lowY, lowZ) + 0.2);
        expect(-highY).toBeGreaterThan(anatomy.epidermisMm);
        expect(-highY).toBeLessThan(anatomy.epidermisMm + anatomy.papillaryDermisMm + 0.12 * shape.depthMm);
        // Under the gland, not through it.
        for (const [x, y, z] of points(strand)) {
          for (const lobule of lobules) expect(Math.hypot(x - lobule.xMm, y - lobule.yMm, z - lobule.zMm)).toBeGreaterThan(0.6 * lobule.radiusMm);
        }
      }
    });
  });

  it('cuts one follicle along its whole length on the front and one partly on the right, no other', () => {
    expect(front.zMm).toBe(BLOCK_HALF_MM);
    expect(Math.abs(axisAt(front, front.depthMm)[1] - BLOCK_HALF_MM)).toBeLessThan(0.01);
    const right = follicles[1]!;
    expect(BLOCK_HALF_MM - axisAt(right, 0)[0]).toBeLessThan(right.outerMm);
    expect(BLOCK_HALF_MM - axisAt(right, right.depthMm)[0]).toBeGreaterThan(right.outerMm);
    for (const shape of follicles.slice(2)) {
      expect(BLOCK_HALF_MM - shape.xMm).toBeGreaterThan(shape.ostiumMm);
      expect(BLOCK_HALF_MM - shape.zMm).toBeGreaterThan(shape.ostiumMm);
    }
  });

  it('lets the vessels of the faces sink behind follicle, coil and hero axis', () => {
    const vessels = placeVessels(anatomy, seed, junction, openings);
    const { coil } = structures.sweatGland(0);
    const coilMiddle = (Math.min(...coil.yMm) + Math.max(...coil.yMm)) / 2;
    const coilX = (Math.min(...coil.xMm) + Math.max(...coil.xMm)) / 2;
    let near = 0;
    for (const vessel of vessels.filter(({ face }) => face === 'front')) {
      for (const [x, y, z, radius] of points(vessel)) {
        const shows = z + radius > BLOCK_HALF_MM;
        if (Math.abs(x - HERO_X_MM) < 0.2 && -y < anatomy.superficialPlexusMm + 0.3) expect(shows).toBe(false);
        const onFollicle = -y < front.depthMm && Math.abs(x - axisAt(front, -y)[0]) < front.outerMm;
        const onCoil = Math.hypot(x - coilX, y - coilMiddle) < 0.1;
        if (onFollicle || onCoil) {
          near += 1;
          expect(shows, `${vessel.kind} at ${x.toFixed(2)}, ${y.toFixed(2)}`).toBe(false);
        }
      }
    }
    expect(near).toBeGreaterThan(0);
    expect(vessels.some(({ face }) => face === null)).toBe(true);
  });

  it('lets a capillary loop come out of the face only where it stands clear of a plexus that lies behind', () => {
    const onFront = placeVessels(anatomy, seed, junction, openings).filter(({ face }) => face === 'front');
    const plexus = onFront.filter(({ kind }) => kind !== 'capillary').flatMap(points);
    const shows = ([, , z, radius]: readonly number[]): boolean => z! + radius! > BLOCK_HALF_MM;
    const loops = onFront.filter(({ kind }) => kind === 'capillary').map(points);
    for (const line of loops) {
      expect(shows(line[Math.floor(line.length / 2)]!)).toBe(true);
      for (const [root, higher] of [[line[0]!, line[8]!], [line.at(-1)!, line.at(-9)!]] as const) {
        const nearest = plexus.reduce((best, point) => (Math.hypot(point[0] - root[0], point[1] - root[1]) < Math.hypot(best[0] - root[0], best[1] - root[1]) ? point : best));
        if (nearest[2] + nearest[3] < BLOCK_HALF_MM - 0.004) expect(shows(higher), `a limb at ${higher[0].toFixed(2)}, ${higher[1].toFixed(2)}`).toBe(false);
      }
    }
    expect(loops.length).toBeGreaterThan(2);
  });
});
