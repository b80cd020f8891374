/** That the stills tell the story in the right order: channels, redness that goes again, fibres that grow and turn mature. */
import { differingShare, shareWhere, toneOf, type Picture } from '../../support/image';
import type { MadeStills } from './madeStills';
import { atLeast, atMost, type StillCheck } from './stillCheck';

export function checkStory({ pictures }: MadeStills): StillCheck[] {
  return STORY.flatMap(({ name, needs, check }) => {
    const found = needs.map((need) => pictures.get(need));
    return found.every((picture) => picture !== undefined) ? [check(name, found)] : [];
  });
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
    check: (name, [before, after]) => atLeast(null, name, differingShare(before!, after!, 16), 0.03, '%'),
  },
  {
    name: 'the surface is redder on day 1',
    needs: ['surface-before', 'surface-day-1'],
    check: (name, [before, after]) => atLeast(null, name, toneOf(after!).a - toneOf(before!).a, 0.5, 'Δa*'),
  },
  {
    name: 'the redness is gone after a year',
    needs: ['surface-before', 'surface-day-365'],
    check: (name, [before, after]) => atMost(null, name, Math.abs(toneOf(after!).a - toneOf(before!).a), 0.4, 'Δa*'),
  },
  {
    name: 'the surface is whole again after a year',
    needs: ['surface-before', 'surface-day-365'],
    check: (name, [before, after]) => atMost(null, name, differingShare(before!, after!, 24), 0.02, '%'),
  },
  {
    name: 'untreated skin has no new fibres',
    needs: ['fibres-before'],
    check: (name, [before]) => atMost(null, name, shareWhere(before!, isPetrol), 0.002, '%'),
  },
  {
    name: 'new fibres have grown by day 28',
    needs: ['fibres-before', 'fibres-day-28'],
    check: (name, [before, after]) => atLeast(null, name, shareWhere(after!, isPetrol) - shareWhere(before!, isPetrol), 0.005, '%'),
  },
  {
    name: 'new fibres leave the matrix visible',
    needs: ['fibres-before', 'fibres-day-90'],
    check: (name, [before, after]) => atMost(null, name, differingShare(before!, after!, 24), 0.5, '%'),
  },
  {
    name: 'young fibres have turned mature after a year',
    needs: ['fibres-day-28', 'fibres-day-365'],
    check: (name, [young, mature]) => atLeast(null, name, shareWhere(young!, isPetrol) - shareWhere(mature!, isPetrol), 0.003, '%'),
  },
];
