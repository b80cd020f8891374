/** The sums behind the figures. */
import { describe, expect, test } from 'vitest';
import { createGpuCounter } from './gpuCounter';
import { slope } from './modelFigures';
import { differingVoxels, diffuseTyped, findArtistoo, GRID_SIDE } from './peerFigures';
import { median } from './yardstick';

describe('figures', () => {
  test('the slope of a power law is its exponent', () => {
    const x = [1080, 1620, 2160, 3240];
    expect(slope(x.map(Math.log), x.map((n) => Math.log(0.3 * n ** 1.25)))).toBeCloseTo(1.25, 10);
  });

  test('the middle of several runs is not moved by one that was disturbed', () => {
    expect(median([3, 1, 100, 2, 2])).toBe(2);
  });

  test('the plain lattice loses nothing at its wrapped borders and spreads its peak evenly to both sides', () => {
    const { field } = diffuseTyped();
    const total = field.reduce((sum, value) => sum + value, 0);
    const start = Array.from({ length: GRID_SIDE ** 2 }, (_, at) => ((Math.floor(at / GRID_SIDE) * 7 + (at % GRID_SIDE) * 13) % 31) / 31).reduce((sum, value) => sum + value, 1000);
    expect(total / start).toBeCloseTo(1, 5);
    const at = (x: number, y: number): number => field[x * GRID_SIDE + y]!;
    expect(Math.max(...field)).toBe(at(40, 200));
    for (const [dx, dy] of [[9, 0], [0, 9], [6, 3]] as const) expect(at(40 + dx, 200 + dy) / at(40 - dx, 200 - dy)).toBeCloseTo(1, 1);
  });

  test('one bit is a difference', () => {
    const { field } = diffuseTyped();
    const other = Float32Array.from(field);
    expect(differingVoxels(field, other)).toBe(0);
    new Uint32Array(other.buffer)[77]! ^= 1;
    expect(differingVoxels(field, other)).toBe(1);
  });

  test('a peer that is not there is named, not passed over', () => {
    expect(findArtistoo('/nowhere')).toEqual({ missing: 'there is no build/artistoo-cjs.js in /nowhere' });
  });
});

describe('bytes on the graphics card', () => {
  const [TEXTURE_2D, TEXTURE_3D, RGBA8, RGBA16F, DEPTH24] = [0x0de1, 0x806f, 0x8058, 0x881a, 0x81a6];

  test('textures count with their mipmaps, whether asked for with storage or made afterwards', () => {
    const { calls, bytes } = createGpuCounter();
    calls['bindTexture']!(TEXTURE_2D, 'a');
    calls['texStorage2D']!(TEXTURE_2D, 3, RGBA8, 4, 4);
    expect(bytes().textures).toBe(4 * (16 + 4 + 1));
    calls['generateMipmap']!(TEXTURE_2D);
    expect(bytes().textures).toBe(4 * 21);
    calls['activeTexture']!(1);
    calls['bindTexture']!(TEXTURE_2D, 'b');
    calls['texImage2D']!(TEXTURE_2D, 0, RGBA8, 6, 2, 0, 0x1908, 0x1401, null);
    calls['generateMipmap']!(TEXTURE_2D);
    expect(bytes().textures).toBe(84 + 48 + 16);
    calls['bindTexture']!(TEXTURE_3D, 'c');
    calls['texStorage3D']!(TEXTURE_3D, 1, RGBA16F, 2, 2, 2);
    expect(bytes().textures).toBe(148 + 64);
  });

  test('what is deleted or stored anew counts no more, and the peak remembers it', () => {
    const { calls, bytes } = createGpuCounter();
    calls['bindBuffer']!(0x8892, 'vertices');
    calls['bufferData']!(0x8892, new Float32Array(100), 0x88e4);
    calls['bufferData']!(0x8892, 40, 0x88e4);
    expect(bytes().buffers).toBe(40);
    calls['bindRenderbuffer']!(0x8d41, 'target');
    calls['renderbufferStorageMultisample']!(0x8d41, 4, DEPTH24, 10, 10);
    expect(bytes().renderTargets).toBe(1600);
    calls['deleteRenderbuffer']!('target');
    calls['deleteBuffer']!('vertices');
    expect(bytes()).toEqual({ textures: 0, buffers: 0, renderTargets: 0, peak: 1640, unknown: [] });
  });

  test('a format that nobody listed is named', () => {
    const { calls, bytes } = createGpuCounter();
    calls['bindTexture']!(TEXTURE_2D, 'a');
    calls['texImage2D']!(TEXTURE_2D, 0, 0x9999, 2, 2, 0, 0, 0, null);
    expect(bytes().unknown).toEqual(['0x9999']);
  });
});
