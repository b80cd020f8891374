/** What can be computed of the canonical stills: that they are lit as intended and tell the story in the right order. */
import { differingShare, shareWhere, toneOf, type Picture } from '../support/image';

export interface StillCheck {
  readonly name: string;
  readonly figure: string;
  readonly passed: boolean;
}

type Stills = ReadonlyMap<string, Picture>;

/** Checks of which every still is there; a selection of stills gets the checks it can have. */
export function checkStills(stills: Stills): StillCheck[] {
  const checks: StillCheck[] = [];
  for (const [name, picture] of stills) {
    const clipped = shareWhere(picture, (l) => l > 99.5);
    const black = shareWhere(picture, (l) => l < 1);
    checks.push(atMost(`${name}: clipped to white`, clipped, 0.005), atMost(`${name}: pure black`, black, 0.005));
    checks.push(atLeast(`${name}: spread of lightness`, toneOf(picture).spread, 6, ' L*'));
  }
  for (const { name, needs, check } of STORY) {
    const pictures = needs.map((need) => stills.get(need));
    if (pictures.every((picture) => picture !== undefined)) checks.push(check(name, pictures));
  }
  return checks;
}

const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;
const figureOf = (value: number, unit: string): string => (unit === '' ? percent(value) : `${value.toFixed(2)}${unit}`);

function atLeast(name: string, value: number, limit: number, unit = ''): StillCheck {
  return { name, figure: `${figureOf(value, unit)} (at least ${figureOf(limit, unit)})`, passed: value >= limit };
}

function atMost(name: string, value: number, limit: number, unit = ''): StillCheck {
  return { name, figure: `${figureOf(value, unit)} (at most ${figureOf(limit, unit)})`, passed: value <= limit };
}

/** Young collagen is drawn in petrol, mature new collagen in amber; nothing else of the block has these hues. */
const isPetrol = (_l: number, a: number, b: number): boolean => a < -4 && b < 2;

interface StoryCheck {
  readonly name: string;
  readonly needs: readonly string[];
  readonly check: (name: string, pictures: readonly Picture[]) => StillCheck;
}

const STORY: readonly StoryCheck[] = [
  {
    name: 'the needles leave channels',
    needs: ['channel-before', 'channel-day-0'],
    check: (name, [before, after]) => atLeast(name, differingShare(before!, after!, 16), 0.03),
  },
  {
    name: 'the surface is redder on day 1',
    needs: ['surface-before', 'surface-day-1'],
    check: (name, [before, after]) => atLeast(name, toneOf(after!).a - toneOf(before!).a, 0.5, ' Δa*'),
  },
  {
    name: 'the redness is gone after a year',
    needs: ['surface-before', 'surface-day-365'],
    check: (name, [before, after]) => atMost(name, Math.abs(toneOf(after!).a - toneOf(before!).a), 0.4, ' Δa*'),
  },
  {
    name: 'the surface is whole again after a year',
    needs: ['surface-before', 'surface-day-365'],
    check: (name, [before, after]) => atMost(name, differingShare(before!, after!, 24), 0.02),
  },
  {
    name: 'untreated skin has no new fibres',
    needs: ['fibres-before'],
    check: (name, [before]) => atMost(name, shareWhere(before!, isPetrol), 0.002),
  },
  {
    name: 'new fibres have grown by day 28',
    needs: ['fibres-before', 'fibres-day-28'],
    check: (name, [before, after]) => atLeast(name, shareWhere(after!, isPetrol) - shareWhere(before!, isPetrol), 0.005),
  },
  {
    name: 'new fibres leave the matrix visible',
    needs: ['fibres-before', 'fibres-day-90'],
    check: (name, [before, after]) => atMost(name, differingShare(before!, after!, 24), 0.5),
  },
  {
    name: 'young fibres have turned mature after a year',
    needs: ['fibres-day-28', 'fibres-day-365'],
    check: (name, [young, mature]) => atLeast(name, shareWhere(young!, isPetrol) - shareWhere(mature!, isPetrol), 0.003),
  },
];
