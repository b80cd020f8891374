/**
 * Where the block comes from: a person with the site marked, and beside it the 6 mm square of the block with a hair for a
 * yardstick, each true to its own scale. One picture that says how small a thing is looked at.
 */
import { BLOCK_WIDTH_MM } from '@/lib/block';
import { toneHex } from '@/skin/toneColours';
import { useSession, useUi } from '@/ui/uiContext';
import { toolTexts } from '@/ui/toolTexts';
import '@/ui/styles/locator.css';
import { SITE_PLACES, WHOLE_FIGURE, type FigurePlace } from './bodyFigure';
import { Figure } from './Figure';

/** A hair of the head; they are 0.05 to 0.1 mm wide. */
export const HAIR_MM = 0.07;
/** Width of skin around the square that is shown beside the person, mm. */
const CLOSE_MM = 10;

export function Locator() {
  const { messages } = useUi();
  const t = toolTexts(messages);
  const skin = useSession((state) => state.scenario.skin);
  const place = SITE_PLACES[skin.site];
  const hair = messages.number(HAIR_MM, { style: 'unit', unit: 'millimeter', maximumFractionDigits: 2 });
  const side = messages.number(BLOCK_WIDTH_MM, { style: 'unit', unit: 'millimeter' });
  return (
    <figure className="dm-locator" role="img" aria-label={t('locator.alt', { site: t(`site.${skin.site}`), side, hair })}>
      <svg viewBox={`${String(WHOLE_FIGURE.x)} ${String(WHOLE_FIGURE.y)} ${String(WHOLE_FIGURE.width)} ${String(WHOLE_FIGURE.height)}`} aria-hidden="true" focusable="false">
        <Figure phototype={skin.phototype} />
        <circle className="dm-locator-ring" cx={place.x} cy={place.y} r={30} vectorEffect="non-scaling-stroke" />
      </svg>
      <svg viewBox={closeBox({ ...place, x: 0, y: 0 })} aria-hidden="true" focusable="false">
        <Square phototype={skin.phototype} at={{ x: 0, y: 0 }} />
      </svg>
      <figcaption>
        <span>{side} × {side}</span>
        <span>{t('locator.hair', { hair })}</span>
      </figcaption>
    </figure>
  );
}

export function closeBox({ x, y }: Pick<FigurePlace, 'x' | 'y'>): string {
  return `${String(x - CLOSE_MM / 2)} ${String(y - CLOSE_MM / 2)} ${String(CLOSE_MM)} ${String(CLOSE_MM)}`;
}

/** The block's square on the skin, the furrows around it at their spacing, and a hair across: lengths in mm. */
export function Square({ at, phototype }: { readonly at: { readonly x: number; readonly y: number }; readonly phototype: number }) {
  const half = BLOCK_WIDTH_MM / 2;
  return (
    <g transform={`translate(${String(at.x)} ${String(at.y)})`} className="dm-square" data-dark={phototype > 4 || undefined}>
      <path d="M-14-9H14V9H-14Z" fill={toneHex(phototype)} />
      <path className="dm-square-furrows" d={FURROWS} />
      <path className="dm-square-edge" d={`M${String(-half)} ${String(-half)}h${String(2 * half)}v${String(2 * half)}h${String(-2 * half)}Z`} />
      <path className="dm-square-hair" d="M-13 1.500C-8 3-5 3.400-1 2.200C2 1.500 4.600 2.600 7 1.500C9.500 0.600 11 1.500 13 1.200" strokeWidth={HAIR_MM} />
    </g>
  );
}

/** Two families of furrows that cross, about half a millimetre apart, a little irregular: no random numbers, sines. */
const FURROWS = Array.from({ length: 110 }, (_, index) => {
  const family = index % 2 === 0 ? 1 : -1;
  const offset = ((index >> 1) - 27) * 0.52 + 0.11 * Math.sin(index * 2.4);
  const sway = 0.09 * Math.sin(index * 1.7);
  return `M${(-8 + offset).toFixed(2)} ${(-8 * 0.62 * family).toFixed(2)}Q${(offset + sway).toFixed(2)} ${(0.2 * sway).toFixed(2)} ${(8 + offset).toFixed(2)} ${(8 * 0.62 * family).toFixed(2)}`;
}).join('');
