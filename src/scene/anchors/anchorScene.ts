/** What the anchors are computed from, and what one is: places of `positionSkin` on a side of the block that the picture shows. */
import type { EncodedHealing } from '@/encoding/encodedHealing';
import type { RenderingSwitches, ViewName } from '@/session/sessionTypes';
import type { Anatomy } from '@/skin/anatomy';
import type { JunctionDepth } from '@/skin/junction';
import type { placeCells } from '@/scene/cellPlacement';
import type { Structure } from '@/skin/structures';
import type { Vessel } from '@/skin/vessels';

export interface AnchorScene {
  readonly view: ViewName;
  readonly day: number;
  readonly anatomy: Anatomy;
  readonly healing: EncodedHealing | null;
  readonly rendering: RenderingSwitches;
  /** Depth of the junction below the relief surface, mm. */
  readonly junctionMm: JunctionDepth;
  readonly vessels: readonly Vessel[];
  readonly placeCells: typeof placeCells;
}

export type AnchorSide = 'front' | 'right' | 'top';

/** x and z along the surface, depth below the local surface, mm. */
export interface AnchorPlace {
  readonly side: AnchorSide;
  readonly xMm: number;
  readonly depthMm: number;
  readonly zMm: number;
}

/** One row of the table: in which views a structure is named, how readily, and where it stands now (none = it is not there). */
export interface AnchorRow {
  readonly structure: Structure;
  /** Higher is named first; a view that is missing does not name it. */
  readonly priority: Readonly<Partial<Record<ViewName, number>>>;
  readonly places: (scene: AnchorScene) => readonly AnchorPlace[];
}
