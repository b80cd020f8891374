/** The texts of the hand and of the dose map: a catalogue that comes with their panels. */
import { useMemo } from 'react';
import { holdEn } from '@/content/messages/hold.en';
import type { MessageValues } from '@/ui/messages';
import { useUi } from '@/ui/uiContext';

export type HoldKey = keyof typeof holdEn;
export type HoldText = (key: HoldKey, values?: MessageValues) => string;

export function useHoldText(): HoldText {
  const { messages } = useUi();
  return useMemo(() => (key, values) => messages.format(key, holdEn[key], values), [messages]);
}
