/**
 * What a parser says about untrusted input. Every issue names the field, the value given, what is allowed and what was
 * used instead. `note` marks what is odd but possible; `error` marks what was refused.
 */
export interface Issue {
  readonly level: 'error' | 'note';
  /** Stable machine name and message key, e.g. `out-of-range`, `unknown-field`, `not-a-number`, `not-json`. */
  readonly code: string;
  /** Dotted path, e.g. `plan.needleLengthMm`; empty for the whole input. */
  readonly field: string;
  /** The value given, printed short (at most 80 characters). */
  readonly value: string;
  readonly allowed: string;
  readonly used: string;
}
