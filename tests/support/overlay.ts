/** What the interface writes over the picture: scale bar, caption, labels and their leaders, in pixels of the picture. */
import type { Page } from 'playwright-core';

export interface OverlayBox {
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Leader {
  readonly fromX: number;
  readonly fromY: number;
  readonly toX: number;
  readonly toY: number;
}

export interface Overlay {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Null where none is shown. */
  readonly bar: { readonly lengthMm: number; readonly px: number } | null;
  readonly caption: string;
  /** All that the page says in words. */
  readonly words: string;
  readonly labels: readonly OverlayBox[];
  readonly leaders: readonly Leader[];
  /** Smallest text over the picture, px; Infinity where there is none. */
  readonly smallestTextPx: number;
}

export function readOverlay(page: Page): Promise<Overlay> {
  return page.evaluate(() => {
    const picture = document.querySelector('.dm-picture')!.getBoundingClientRect();
    const shown = (element: Element): boolean => getComputedStyle(element).visibility === 'visible' && element.getBoundingClientRect().width > 0;
    const labels = [...document.querySelectorAll<HTMLElement>('.dm-label')].filter(shown);
    const bar = document.querySelector<HTMLElement>('.dm-scale');
    const texts = [...document.querySelectorAll('.dm-label strong, .dm-label em, .dm-scale span, .dm-ruler text, .dm-caption span')].filter(shown);
    return {
      widthPx: picture.width,
      heightPx: picture.height,
      bar: bar && { lengthMm: Number(bar.dataset['lengthMm']), px: bar.getBoundingClientRect().width },
      caption: document.querySelector<HTMLElement>('.dm-caption')?.innerText ?? '',
      words: document.querySelector('dermis-viewer')?.textContent ?? '',
      labels: labels.map((label) => {
        const { left, top, right, bottom } = label.getBoundingClientRect();
        return { name: label.dataset['structure'] ?? '', left: left - picture.left, top: top - picture.top, right: right - picture.left, bottom: bottom - picture.top };
      }),
      leaders: [...document.querySelectorAll('.dm-leader')].map((leader) => {
        const [fromX, fromY, toX, toY] = leader.getAttribute('d')!.match(/-?[\d.]+/g)!.map(Number) as [number, number, number, number];
        return { fromX, fromY, toX, toY };
      }),
      smallestTextPx: Math.min(...texts.map((text) => Number.parseFloat(getComputedStyle(text).fontSize))),
    };
  });
}
