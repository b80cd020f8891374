/** Every figure the project promises, in one place. `npm run bench` measures and prints them; tests hold the cheap ones. */
export interface Budget {
  readonly meaning: string;
  readonly unit: string;
  /** The figure must not exceed it. */
  readonly atMost: number;
}

export const BUDGETS = {
  stateUpdateNs: { meaning: 'one state of one puncture over one step, with its neighbours', unit: 'ns', atMost: 75 },
  agentStepUs: { meaning: 'one step of one fibroblast', unit: 'µs', atMost: 2 },
  simulateRatio: { meaning: 'simulate + encode, 1 session × 400 punctures, against recursive fib(38)', unit: '×', atMost: 1 },
  seriesRatio: { meaning: 'simulate + encode, 4 sessions × 400 punctures, against recursive fib(38)', unit: '×', atMost: 2 },
  densestRatio: { meaning: 'simulate + encode, 6 sessions × 540 punctures, against recursive fib(38)', unit: '×', atMost: 3 },
  rangesRatio: { meaning: 'ensemble of the ranges, 6 sessions × 540 punctures, against recursive fib(38)', unit: '×', atMost: 12 },
  growthExponent: { meaning: 'simulate + encode grows as punctures to the power of', unit: '', atMost: 1.1 },
  workerMB: { meaning: 'peak memory that the work of the worker takes, densest plan, middle of five processes', unit: 'MB', atMost: 200 },
  scriptMsMedian: { meaning: 'script per drawn frame, median, own count, ≥ 10,000 fibres', unit: 'ms', atMost: 1 },
  tracedMsMedian: { meaning: 'script per drawn frame, median, browser trace', unit: 'ms', atMost: 1 },
  idleFrames: { meaning: 'frames drawn in 5 s while nothing changes', unit: '', atMost: 0 },
  daySimulations: { meaning: 'simulations caused by changing the day', unit: '', atMost: 0 },
  dayUploads: { meaning: 'uploads beyond uniforms caused by changing the day', unit: '', atMost: 0 },
  initialScriptKiB: { meaning: 'initial JavaScript, brotli: all that the first picture and the interface wait for', unit: 'KiB', atMost: 290 },
  laterScriptKiB: { meaning: 'JavaScript that an opening page fetches once its first frame is drawn, brotli', unit: 'KiB', atMost: 16 },
  drawCalls: { meaning: 'draw calls in the hero view', unit: '', atMost: 40 },
  programs: { meaning: 'shader programs in the hero view', unit: '', atMost: 12 },
  triangles: { meaning: 'triangles in the hero view, low tier', unit: '', atMost: 300_000 },
  trianglesMedium: { meaning: 'triangles in the hero view, medium tier', unit: '', atMost: 600_000 },
  frameRatioLow: { meaning: 'steady hero frame, software renderer, 1280×720, low tier, against a plain block of the same pixels', unit: '×', atMost: 1.5 },
  frameRatioMedium: { meaning: 'the same, medium tier', unit: '×', atMost: 3 },
  gpuLowMB: { meaning: 'graphics memory of a settled picture, own count, low tier', unit: 'MB', atMost: 60 },
  gpuMediumMB: { meaning: 'the same, medium tier', unit: 'MB', atMost: 150 },
  planChangeSeconds: { meaning: 'change of the plan to the settled picture, software renderer, low tier', unit: 's', atMost: 5 },
  skinChangeSeconds: { meaning: 'change of the skin to the settled picture, software renderer, low tier', unit: 's', atMost: 5 },
  emptyWhileChanging: { meaning: 'moments without a picture while a change is computed', unit: '', atMost: 0 },
  silentSeconds: { meaning: 'longest time without a word about it while a change is computed', unit: 's', atMost: 0.5 },
  strikeFrames: { meaning: 'animation frames from the press of a held device to its strikes in the picture', unit: '', atMost: 1 },
  encodedMiB: { meaning: 'encoded bytes, 4 sessions × 400 punctures', unit: 'MiB', atMost: 16 },
  firstPictureSeconds: { meaning: 'start to a first true picture, software renderer, 1280×720', unit: 's', atMost: 2.5 },
  settledSeconds: { meaning: 'start to the settled picture, software renderer, 1280×720', unit: 's', atMost: 6 },
  differingBytes: { meaning: 'picture bytes that differ between two fresh browsers', unit: '', atMost: 0 },
} as const satisfies Readonly<Record<string, Budget>>;

export type BudgetName = keyof typeof BUDGETS;
