/** What the anchors are computed from, and one row of their table. */
import type { EncodedHealing } from '@/encoding/encodedHealing';
import type { RenderingSwitches, ViewName } from '@/session/sessionTypes';
import type { Anatomy } from '@/skin/anatomy';
import type { JunctionDepth } from '@/skin/junction';
import type { SkinPlace } from '@/scene/pictureProjection';
import type { StructureName } from '@/skin/structureNames';
import type { FaceVessel } from '@/skin/vessels';

export interface AnchorScene {
  readonly view: ViewName;
  readonly day: number;
  readonly anatomy: Anatomy;
  readonly healing: EncodedHealing | null;
  readonly rendering: RenderingSwitches;
  /** Depth of the junction below the relief surface, mm. */
  readonly junctionMm: JunctionDepth;
  /** Depth of the border to the fat, mm. */
  readonly fatMm: (xMm: number, zMm: number) => number;
  readonly vessels: readonly FaceVessel[];
}

/** One row of the table: in which views a structure is named, how readily, and where it stands now (none = it is not there). */
export interface AnchorRow {
  readonly structure: StructureName;
  /** Higher is named first; a view that is missing does not name it. */
  readonly priority: Readonly<Partial<Record<ViewName, number>>>;
  readonly places: (scene: AnchorScene) => readonly SkinPlace[];
}
