/**
 * What the stage hands to every part of the scene (block, fibres, pen, vessels). A part keeps its own meshes, takes the
 * shared uniforms by reference (`{ ...frame, ...healingUniforms, uOwn }`) and needs no per-frame code: the stage
 * writes `frame` and draws when the state changes. Use `useFrame` only for what uniforms cannot say (a draw range).
 */
import type { EncodedHealing } from '@/encoding/encodedHealing';
import type { FrameUniforms } from '@/scene/frameUniforms';
import type { Tier } from '@/scene/quality';
import type { RenderingSwitches, ViewName } from '@/session/sessionTypes';

export interface StageProps {
  readonly frame: FrameUniforms;
  readonly healing: EncodedHealing | null;
  /** The encoded healing on the card, as shared uniforms that stay the same objects: only their values change. */
  readonly healingUniforms: Readonly<Record<string, { value: unknown }>>;
  readonly quality: Tier;
  readonly view: ViewName;
  readonly rendering: RenderingSwitches;
  /** Encoded fibre that somebody follows, null = none. */
  readonly followed: number | null;
  /** A part that still prepares something calls this with true, and with false when done: the picture settles only then. */
  readonly onPending: (part: string, pending: boolean) => void;
  /** Counters a part reports for stats(): called when they change. */
  readonly onCount: (name: 'fibresDrawn' | 'fibreVertices' | 'uploads', value: number) => void;
}
