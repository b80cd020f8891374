/** Development page of the scene: ?day=7&view=channel&width=640&height=360&theme=dark&phototype=5&density=200&pass=2.5&fixture=1 */
import { createStore } from 'zustand/vanilla';
import { mountScene } from '@/scene/mountScene';
import { WHOLE_BLOCK } from '@/session/layers';
import type { SessionState, ViewName } from '@/session/sessionTypes';
import { DEFAULT_SCENARIO, type Scenario } from '@/treatment/scenario';
import { fixtureHealing } from './sceneFixture';
import { simulateEncoded } from '../support/encoded';

const query = new URLSearchParams(location.search);
const number = (name: string, otherwise: number): number => (query.has(name) ? Number(query.get(name)) : otherwise);
const scenario: Scenario = {
  ...DEFAULT_SCENARIO,
  skin: { ...DEFAULT_SCENARIO.skin, phototype: number('phototype', 3), ageYears: number('age', 45) },
  plan: { ...DEFAULT_SCENARIO.plan, densityPerCm2: number('density', 200) },
};
const host = document.getElementById('host') as HTMLElement;
host.style.width = `${number('width', 640)}px`;
host.style.height = `${number('height', 360)}px`;
const state: SessionState = {
  scenario, parameterOverrides: {}, issues: [], day: number('day', -1), playing: false, speed: 1,
  pass: query.has('pass') ? { session: 0, seconds: number('pass', 0), running: false } : null,
  hold: null, dose: 'off', stretch: null,
  view: (query.get('view') ?? 'block') as ViewName,
  orbit: { azimuthRad: number('azimuth', 0), elevationRad: number('elevation', 0), zoom: number('zoom', 1) },
  theme: query.get('theme') === 'dark' ? 'dark' : 'light', lang: 'en', labels: true, selected: null, comparison: null, palette: 'natural', layers: WHOLE_BLOCK, cut: null,
  stain: (query.get('stain') ?? 'illustration') as SessionState['stain'], stage: { angleRad: (number('stage', 0) * Math.PI) / 180, turning: false },
  quality: (query.get('quality') ?? 'auto') as SessionState['quality'],
  rendering: { fibres: true, vessels: query.get('vessels') !== '0', redness: true, cells: true, fibreShare: 1, exaggerateEpidermis: query.get('exaggerate') !== '0', doubt: query.get('doubt') === '1' },
  labOpen: false, phase: 'ready', progress: 1, failure: null, healing: query.has('fixture') ? fixtureHealing(scenario) : simulateEncoded(scenario), measures: null,
  simulations: 0, simulateMs: 0, encodeMs: 0, punctures: 0,
};
const session = createStore<SessionState>(() => state);
const scene = mountScene(host.querySelector('canvas') as HTMLCanvasElement, session, query.has('aa') ? { antialias: query.get('aa') === '1' } : {});
const startMs = performance.now();
scene.onSettledChange((settled) => {
  if (settled) host.dataset['settled'] = String(Math.round(performance.now() - startMs));
  else delete host.dataset['settled'];
});
Object.assign(window, { dermis: { scene, session } });
