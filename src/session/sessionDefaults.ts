/** The state of a session that nobody has touched. */
import { DEFAULT_SCENARIO } from '@/treatment/scenario';
import { WHOLE_BLOCK } from './layers';
import { DEFAULT_ORBIT, DEFAULT_RENDERING } from './sessionPatch';
import type { SessionState } from './sessionTypes';

/** A fresh page opens on untreated skin: the story starts there. */
export const DEFAULT_DAY = -1;

export const INITIAL_STATE: SessionState = {
  scenario: DEFAULT_SCENARIO,
  parameterOverrides: {},
  issues: [],
  day: DEFAULT_DAY,
  playing: false,
  speed: 1,
  pass: null,
  hold: null,
  dose: 'off',
  stretch: null,
  view: 'block',
  orbit: DEFAULT_ORBIT,
  theme: 'auto',
  lang: 'en',
  labels: false,
  selected: null,
  comparison: null,
  palette: 'natural',
  layers: WHOLE_BLOCK,
  cut: null,
  quality: 'auto',
  rendering: DEFAULT_RENDERING,
  stain: 'illustration',
  stage: { angleRad: 0, turning: false },
  labOpen: false,
  phase: 'simulating',
  progress: 0,
  failure: null,
  healing: null,
  measures: null,
  simulations: 0,
  simulateMs: 0,
  encodeMs: 0,
  punctures: 0,
};
