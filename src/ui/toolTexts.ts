/** Texts of what is fetched on demand: its own catalogue first, then the one that every page has. */
import { toolsEn } from '@/content/messages/tools.en';
import type { MessageKey } from '@/content/messages/en';
import type { Messages, MessageValues } from './messages';

export type ToolKey = keyof typeof toolsEn | MessageKey;
export type ToolText = (key: ToolKey, values?: MessageValues) => string;

export function toolTexts({ t, format }: Messages): ToolText {
  return (key, values) => (isTool(key) ? format(key, toolsEn[key], values) : t(key, values));
}

function isTool(key: ToolKey): key is keyof typeof toolsEn {
  return Object.hasOwn(toolsEn, key);
}
