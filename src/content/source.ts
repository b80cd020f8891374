/** The shape of one source: where a number of the model or a sentence on screen comes from, and how far that was checked. */
export type SourceStatus =
  /** The number was read in the cited abstract, table or review. */
  | 'read'
  /** From general knowledge or a secondary text; a prior, never shown as fact. */
  | 'recalled'
  /** An assumption of our own model; its range is the honest part. */
  | 'assumed';

export interface Source {
  /** Authors, year, journal; or where an assumption is written down. */
  readonly citation: string;
  /** What was taken from it, in a few words of our own. */
  readonly about: string;
  /** Identifiers where known: DOI, PubMed, PubMed Central. */
  readonly doi?: string;
  readonly pmid?: string;
  readonly pmc?: string;
  /** Why there is none of them. */
  readonly without?: string;
  readonly status: SourceStatus;
}
