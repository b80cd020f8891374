import type { LaunchOptions } from 'playwright-core';

export interface FoundBrowser {
  /** Absent when the test library starts its own. */
  readonly executablePath?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Which of STEPS brought it. */
  readonly step: string;
}

export const STEPS: readonly string[];
export const BROWSER_ARGS: readonly string[];
export function findBrowser(log?: (line: string) => void): Promise<FoundBrowser>;
export function launchOptions(browser: FoundBrowser): LaunchOptions;
