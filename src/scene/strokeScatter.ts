/**
 * What a stroke of the dermis is, and how strokes are scattered on a cut. Every stroke lives at a place along the cut's normal
 * and is seen while the cut is within a layer's thickness of it, slenderer towards the layer's ends: so a cut that moves a
 * little changes a little. Keyed by (kind, layer, cell), never by order.
 */
import type { Stream } from '@/lib/random';
import type { Anatomy } from '@/skin/anatomy';

export const STROKE_FLOATS = 12;
export const STROKE_KIND = { cord: 0, across: 1, elastin: 2, nucleus: 3, wisp: 4, elastosis: 5 } as const;

/** A cut, or a part of it, as the strokes see it; S = place on the unrolled strip, mm. */
export interface StrokeRegion {
  readonly fromS: number;
  readonly toS: number;
  readonly fromDepthMm: number;
  readonly toDepthMm: number;
  /** Place of the cut along its normal, mm. */
  readonly offsetMm: number;
  /** Depth of the junction and of the border to the fat along the strip, mm. */
  readonly junctionAt: (s: number) => number;
  readonly fatAt: (s: number) => number;
  /** Elastic threads, nuclei and wisps: only where a texel is small enough to show them. */
  readonly fine: boolean;
}

/** s, depth, angle, length; half width, crimp amplitude, wave number, phase; kind, tone, random, bend. Lengths in mm. */
export type AddStroke = (order: number, values: readonly [
  s: number, depth: number, angle: number, length: number,
  halfWidth: number, amplitude: number, waveNumber: number, phase: number,
  kind: number, tone: number, random: number, bend: number,
]) => void;

/** What a scattered stroke knows: its own random numbers, its place along the strip, its slenderness 0..1. */
export type VisitStroke = (u: (draw: number) => number, s: number, presence: number) => void;

/** Scatters strokes of one kind evenly along the strip, `perMm` of them seen at a time, in layers of this thickness. */
export type Scatter = (id: number, perMm: number, layerMm: number, visit: VisitStroke) => void;

/** Undulation of the grain along the strip, so that neighbours lie alike. */
export type Flow = (s: number, depthMm: number) => number;

/** Adds strokes of its own (`tissueFineStrokes.ts`). */
export type PlaceFine = (anatomy: Anatomy, scatter: Scatter, flow: Flow, region: StrokeRegion, add: AddStroke) => void;

/** How far beyond the region strokes are placed that may reach into it, mm. */
export const STROKE_MARGIN_MM = 1.2;

/** Slenderness of a stroke whose layer the cut meets `apart` layers from its middle: full for most of it, then tapering. */
export function presenceAt(apart: number): number {
  const squared = apart * apart;
  return squared >= 1 ? 0 : Math.sqrt(1 - squared * squared);
}

export function createScatter(draw: Stream, region: StrokeRegion): Scatter {
  return (id, perMm, layerMm, visit) => {
    const pitch = 2 / perMm;
    const middle = Math.floor(region.offsetMm / layerMm);
    for (let layer = middle - 1; layer <= middle + 1; layer += 1) {
      for (let cell = Math.floor((region.fromS - STROKE_MARGIN_MM) / pitch); cell * pitch < region.toS + STROKE_MARGIN_MM; cell += 1) {
        const u = (at: number): number => draw(id * 4096 + layer, cell, at);
        const presence = presenceAt(region.offsetMm / layerMm - layer - u(0));
        if (presence > 0) visit((at) => u(at + 2), (cell + u(1)) * pitch, presence);
      }
    }
  };
}
