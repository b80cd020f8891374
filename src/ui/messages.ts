/**
 * The message catalogue at work: `t(key, values)` formats an ICU message, numbers go through Intl. A key that is in no
 * catalogue comes back as itself, so that a slip is visible and never fatal; a test keeps the catalogues complete.
 */
import { IntlMessageFormat } from 'intl-messageformat';
import { en, type MessageKey } from '@/content/messages/en';
import { NEEDS_PARSING } from './messageSyntax';

/** Languages offered in the menu, as BCP 47 tags. */
export const LANGUAGES = ['en'] as const;
export type Language = (typeof LANGUAGES)[number];

const CATALOGUES: Readonly<Record<Language, Readonly<Record<string, string>>>> = { en };
const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur']);

export type MessageValues = Readonly<Record<string, string | number>>;

export interface Messages {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly t: (key: MessageKey, values?: MessageValues) => string;
  /** As `t`, for keys of a catalogue that was loaded later (the Lab's). */
  readonly format: (key: string, message: string, values?: MessageValues) => string;
  readonly number: (value: number, options?: Intl.NumberFormatOptions) => string;
  /** Own name of a language, in that language. */
  readonly languageName: (tag: string) => string;
}

/** The catalogue nearest to a language tag: `de-AT` falls back to `de`, anything unknown to English. */
export function resolveLanguage(tag: string): Language {
  const wanted = tag.toLowerCase();
  return LANGUAGES.find((known) => known === wanted) ?? LANGUAGES.find((known) => known === wanted.split('-')[0]) ?? 'en';
}

export function createMessages(tag: string): Messages {
  const lang = resolveLanguage(tag);
  const catalogue = CATALOGUES[lang];
  const formats = new Map<string, IntlMessageFormat>();
  const numbers = new Map<string, Intl.NumberFormat>();

  const format = (key: string, message: string, values?: MessageValues): string => {
    // In a built page what is still a string has nothing to format: the build has parsed the rest.
    if (typeof message === 'string' && !NEEDS_PARSING.test(message)) return message;
    let compiled = formats.get(key);
    if (!compiled) {
      compiled = new IntlMessageFormat(message, lang);
      formats.set(key, compiled);
    }
    return String(compiled.format({ ...values }));
  };

  return {
    lang,
    dir: RIGHT_TO_LEFT.has(lang) ? 'rtl' : 'ltr',
    format,
    t: (key, values) => {
      const message = catalogue[key] ?? (en as Readonly<Record<string, string>>)[key];
      return message === undefined ? key : format(key, message, values);
    },
    number: (value, options = {}) => {
      const key = JSON.stringify(options);
      let compiled = numbers.get(key);
      if (!compiled) {
        compiled = new Intl.NumberFormat(lang, options);
        numbers.set(key, compiled);
      }
      return compiled.format(value);
    },
    languageName: (language) => new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language,
  };
}
