/** Garbage in the address never keeps the page from opening with a valid scenario and a final picture. */
import { expect, test } from '../support/browser';
import { shown, untilSettled } from '../support/viewer';

const RUNS = process.env['DERMIS_PROVE'] === '1' ? 40 : 5;

test(`seeded garbage never keeps the page from opening (seeds 1 to ${RUNS})`, async ({ openPage, appUrl }) => {
  const page = await openPage({ reducedMotion: 'reduce' });
  for (let seed = 1; seed <= RUNS; seed += 1) {
    await page.goto(`${appUrl}?run=${seed}#${garbage(seed)}`);
    await untilSettled(page);
    expect((await shown(page)).scenario.version).toBe(1);
  }
});

const NAMES = ['seed', 'age', 'needle', 'density', 'sessions', 'interval', 'day', 'view', 'state', 'theme', 'lang', 'play', '__proto__', 'constructor'];
const VALUES = ['', '-1', '1e999', 'NaN', '0x10', '%', '<b>', '%F0%9F%92%89', '99999999999', 'null', '{}', "';--", 'a'.repeat(4000)];

/** A fragment of ten random pairs from a small linear congruential generator. */
function garbage(seed: number): string {
  let state = seed;
  const pick = <T>(list: readonly T[]): T => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return list[Math.floor((state / 2 ** 32) * list.length)]!;
  };
  return Array.from({ length: 10 }, () => `${pick(NAMES)}=${pick(VALUES)}`).join('&');
}
