/**
 * The five authored views. A close view names the width of skin that the frame shows at its target; the block view has no
 * fixed width, it is fitted to the block's eight corners. Angles: azimuth 0 looks at the front face, positive turns to the
 * right face; elevation 0 is level.
 */
import { HERO_X_MM, HERO_Z_MM } from '@/lib/block';
import { EPIDERMIS_EXAGGERATION } from '@/session/pictureFacts';
import type { ViewName } from '@/session/sessionTypes';

export const FIELD_OF_VIEW_RAD = (24 * Math.PI) / 180;

export interface AuthoredView {
  readonly azimuthRad: number;
  readonly elevationRad: number;
  /** True position looked at, mm. */
  readonly targetSkin: readonly [number, number, number];
  /** Width of skin across a 16:9 frame at the target, mm; null = fit the block. */
  readonly fieldWidthMm: number | null;
  /** Depth exaggeration; 1 = true scale. */
  readonly exaggeration: number;
  /** How far the cut recedes inside the healing zone, mm. */
  readonly windowDepthMm: number;
  /** Elevation of the key light; null = the studio rig. */
  readonly keyElevationRad: number | null;
}

const rad = (degrees: number): number => (degrees * Math.PI) / 180;

export const AUTHORED_VIEWS: Readonly<Record<ViewName, AuthoredView>> = {
  block: {
    azimuthRad: rad(37),
    elevationRad: rad(24),
    targetSkin: [0, 0, 0],
    fieldWidthMm: null,
    exaggeration: EPIDERMIS_EXAGGERATION,
    windowDepthMm: 0,
    keyElevationRad: null,
  },
  needle: {
    azimuthRad: rad(14),
    elevationRad: rad(20),
    targetSkin: [HERO_X_MM, -0.3, HERO_Z_MM],
    fieldWidthMm: 3.2,
    exaggeration: 1,
    windowDepthMm: 0,
    keyElevationRad: null,
  },
  channel: {
    azimuthRad: rad(4),
    elevationRad: rad(12),
    targetSkin: [HERO_X_MM, -0.2, HERO_Z_MM],
    fieldWidthMm: 1.2,
    exaggeration: 1,
    windowDepthMm: 0.045,
    keyElevationRad: null,
  },
  fibres: {
    azimuthRad: rad(6),
    elevationRad: rad(6),
    targetSkin: [HERO_X_MM, -0.42, HERO_Z_MM],
    fieldWidthMm: 0.9,
    exaggeration: 1,
    windowDepthMm: 0.045,
    keyElevationRad: null,
  },
  surface: {
    azimuthRad: rad(25),
    elevationRad: rad(36),
    targetSkin: [0.25, -0.15, 0.35],
    fieldWidthMm: 7.6,
    exaggeration: 1,
    windowDepthMm: 0,
    keyElevationRad: rad(22),
  },
};

export const ORBIT_LIMITS = {
  azimuthRad: rad(60),
  lowestElevationRad: rad(5),
  highestElevationRad: rad(70),
  lowestZoom: 0.5,
  highestZoom: 4,
} as const;
