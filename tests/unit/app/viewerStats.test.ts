import { describe, expect, it } from 'vitest';
import { createStatsReader } from '@/app/viewerStats';
import type { SceneStats } from '@/scene/sceneStats';
import type { SessionState } from '@/session/sessionTypes';

describe('createStatsReader', () => {
  it('counts simulations for each reader from its own last call', () => {
    const state = { healing: null, simulations: 2, simulateMs: 1, encodeMs: 2, punctures: 3 } as SessionState;
    const read = (): SessionState => state;
    const host = createStatsReader(read, () => null);
    const lab = createStatsReader(read, () => null);
    expect(lab().simulations).toBe(2);
    Object.assign(state, { simulations: 5 });
    expect([lab().simulations, lab().simulations]).toEqual([3, 0]);
    expect([host().simulations, host().simulations]).toEqual([5, 0]);
  });

  it('says so while there is no picture, and makes one reader of it when there is', () => {
    let made = 0;
    let picture: (() => SceneStats) | null = null;
    const read = createStatsReader(() => ({ healing: null, simulations: 0 }) as SessionState, () => (picture ? ((made += 1), picture) : null));
    expect(read()).toMatchObject({ renderer: 'none', frames: 0, fibres: 0 });
    picture = () => ({ renderer: 'card', frames: 4 }) as SceneStats;
    expect([read(), read()]).toMatchObject([{ renderer: 'card', frames: 4 }, { renderer: 'card' }]);
    expect(made).toBe(1);
  });
});
