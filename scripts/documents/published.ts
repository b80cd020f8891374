/** Published results beside the model's own numbers, as the page of validation needs them. */
import { PUBLISHED_RESULTS, type PublishedResult } from '@/content/publishedResults';
import { type ModelNumber, publishedNumbers } from '../../tests/model/publishedNumbers';

export type { Use } from '@/content/publishedResults';

export interface PublishedRow extends PublishedResult {
  /** The model's own number; null where it has none. */
  readonly model: number | null;
  /** Its range, where the range and not the number is held against the band. */
  readonly range: readonly [low: number, high: number] | null;
}

export function publishedRows(): PublishedRow[] {
  const numbers: Readonly<Record<string, ModelNumber>> = publishedNumbers();
  return PUBLISHED_RESULTS.map((row) => {
    const number = numbers[row.id];
    return { ...row, model: number?.value ?? null, range: number && row.use === 'seen' ? [number.low, number.high] : null };
  });
}

/** Whether the model meets the band: with its number, or with its range where the row was only seen. */
export function isMet({ band, model, range }: PublishedRow): boolean {
  if (band === null || model === null) return false;
  const [low, high] = range ?? [model, model];
  return low <= band[1] && high >= band[0];
}
