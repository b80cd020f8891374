/** What `stats()` says: the picture's own counters and the session's, as one flat object. */
import type { SceneStats } from '@/scene/sceneStats';
import type { SessionState } from '@/session/sessionTypes';

export interface ViewerStats extends SceneStats {
  /** Since the last call. */
  readonly simulations: number;
  readonly simulateMs: number;
  readonly encodeMs: number;
  readonly punctures: number;
  /** In the record. */
  readonly fibres: number;
  readonly encodedBytes: number;
}

const NO_PICTURE: SceneStats = {
  renderer: 'none',
  quality: 'none',
  pixelRatio: 0,
  width: 0,
  height: 0,
  frames: 0,
  scriptMsMedian: 0,
  scriptMsP95: 0,
  drawCalls: 0,
  triangles: 0,
  programs: 0,
  textures: 0,
  geometries: 0,
  uploads: 0,
  fibresDrawn: 0,
  fibreVertices: 0,
  contextLosses: 0,
};

/** Reads what is drawn; null while there is no picture. */
type PictureReader = (() => SceneStats) | null;

/** A reader with a memory of its own: what counts since the last call counts since its own last call. */
export function createStatsReader(read: () => SessionState, pictureReader: () => PictureReader): () => ViewerStats {
  let simulationsSeen = 0;
  let readPicture: PictureReader = null;
  return () => {
    readPicture ??= pictureReader();
    const { healing, simulations, simulateMs, encodeMs, punctures } = read();
    const since = simulations - simulationsSeen;
    simulationsSeen = simulations;
    return {
      ...(readPicture?.() ?? NO_PICTURE),
      simulations: since,
      simulateMs,
      encodeMs,
      punctures,
      fibres: healing?.fibres.fibreCount ?? 0,
      encodedBytes: healing?.encodedBytes ?? 0,
    };
  };
}
