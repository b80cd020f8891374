/** Writes the uniforms that say which moment is drawn: day, what lies around it in time, switches. Allocates nothing. */
import { columnOfDay } from '@/lib/interpolate';
import type { SessionState } from '@/session/sessionTypes';
import type { BlockUniforms } from './blockMaterials';
import { readOutcome, writeConcernNow } from './concernNow';
import { writeDoubt } from './doubt';
import type { FrameUniforms } from './frameUniforms';
import { dilation, type ReachReader } from './sessionReach';

/** In front of this plane a roller is cut away in close views: its drum would hide the needles in the cut. */
const SECTION_Z_MM = 3.1;
const NO_SECTION = 1e6;

export interface MomentUniforms {
  readonly frame: FrameUniforms;
  readonly block: BlockUniforms;
  readonly darkTheme: () => boolean;
}

/** `before` = another day than the session's own, without a pass or a held device; null = its own. */
export function writeMoment({ frame, block, darkTheme }: MomentUniforms, state: SessionState, before: number | null, readReach: ReachReader | null): void {
  const { healing, rendering } = state;
  const day = before ?? state.day;
  const pass = before === null ? state.pass : null;
  const hold = before === null ? state.hold : null;
  frame.uDay.value = day;
  frame.uColumn.value = healing ? columnOfDay(healing.days, day) : 0;
  writeDoubt(frame.uDoubt.value, state, frame.uColumn.value);
  readReach?.(block.uSessionReach.value, frame.uColumn.value);
  writeConcernNow(frame.uConcernNow.value, healing, frame.uColumn.value);
  block.uFlaking.value = healing ? readOutcome(healing, 'flaking', frame.uColumn.value) : 0;
  frame.uElastinFormed.value = healing ? readOutcome(healing, 'elastinFormed', frame.uColumn.value) : 0;
  frame.uDilation.value = healing && rendering.redness ? dilation(block.uSessionReach.value) : 1;
  frame.uPassSeconds.value = hold?.seconds ?? pass?.seconds ?? -1;
  frame.uPassSession.value = hold ? hold.session : pass && healing && pass.session < healing.pass.sessions ? pass.session : -1;
  if (hold) block.uSessionDays.value[hold.session] = day;
  writeStretch(frame, state.stretch);
  frame.uSectionZ.value = state.view === 'block' || state.view === 'surface' ? NO_SECTION : SECTION_Z_MM;
  frame.uDarkTheme.value = darkTheme() ? 1 : 0;
  frame.uSeparated.value = state.palette === 'separated' ? 1 : 0;
  block.uRedness.value = rendering.redness ? 1 : 0;
}

/** The volume stays: what is pulled long grows thin, evenly across and in depth. */
function writeStretch(frame: FrameUniforms, stretch: SessionState['stretch']): void {
  const pulled = stretch?.stretch ?? 1;
  const thinned = 1 / Math.sqrt(pulled);
  frame.uStretch.value.set(pulled, thinned, thinned);
  if (stretch) frame.uCrimp.value.set(stretch.crimpStretch, stretch.crimpSpread, stretch.elastin);
}
