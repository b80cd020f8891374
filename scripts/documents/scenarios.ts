/** The canonical scenarios of the figures, each simulated once with its ranges. */
import { computeMeasures } from '@/healing/computeMeasures';
import type { MeasureSeries } from '@/healing/measures';
import { simulateHealing } from '@/healing/simulateHealing';
import { simulateRanges } from '@/healing/simulateRanges';
import { parseScenario } from '@/treatment/parseScenario';
import type { Scenario } from '@/treatment/scenario';

export interface CanonicalScenario {
  readonly words: string;
  readonly scenario: Scenario;
  readonly series: MeasureSeries;
}

const INPUTS = {
  once: { words: 'one session with a pen, 1.5 mm, 200 punctures per cm², cheek, 45 years', input: { plan: { sessions: 1 } } },
  series: { words: 'three sessions four weeks apart with a pen, 1.5 mm, 200 punctures per cm², cheek, 45 years', input: {} },
  young: { words: '25 years', input: { skin: { ageYears: 25 } } },
  old: { words: '70 years', input: { skin: { ageYears: 70 } } },
  shallow: { words: '0.5 mm', input: { plan: { needleLengthMm: 0.5 } } },
  untreated: { words: 'no session', input: { plan: { sessions: 0 } } },
} as const;

export type CanonicalName = keyof typeof INPUTS;

export function simulateCanonical(): Readonly<Record<CanonicalName, CanonicalScenario>> {
  const entries = Object.entries(INPUTS).map(([name, { words, input }]) => {
    const { scenario, issues } = parseScenario(input);
    if (issues.some(({ level }) => level === 'error')) throw new Error(`The canonical scenario ${name} is refused: ${JSON.stringify(issues)}`);
    return [name, { words, scenario, series: simulateRanges(scenario, computeMeasures(simulateHealing(scenario))) }] as const;
  });
  return Object.fromEntries(entries) as Record<CanonicalName, CanonicalScenario>;
}
