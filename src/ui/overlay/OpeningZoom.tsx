/**
 * The way from a person down to the block: one zoom onto the site until its 6 mm square fills the picture, with a hair across it
 * as yardstick. Where motion is not wanted the end stands at once, beside the person. Opened by the visitor, closed by them.
 */
import { useEffect, useRef, useState } from 'react';
import { BLOCK_WIDTH_MM } from '@/lib/block';
import { smoothstep } from '@/lib/interpolate';
import { Icon } from '@/ui/icons';
import { useSession, useUi } from '@/ui/uiContext';
import { toolTexts } from '@/ui/toolTexts';
import '@/ui/styles/locator.css';
import { SITE_PLACES, WHOLE_FIGURE } from './bodyFigure';
import { Figure } from './Figure';
import { HAIR_MM, Locator, Square } from './Locator';

const SECONDS = 3.2;
/** Height of skin shown at the end, mm. */
const END_MM = 11;
/** Below this the ring around the site has done its work, mm. */
const RING_UNTIL_MM = 60;
/** From here on the square and the furrows around it come up, mm. */
const SQUARE_FROM_MM = 50;

/** Height shown at a share of the way, and how far its middle has come: even steps of the logarithm look even. */
export function zoomAt(share: number): { readonly heightMm: number; readonly arrived: number } {
  const eased = smoothstep(0, 1, share);
  const heightMm = WHOLE_FIGURE.height * (END_MM / WHOLE_FIGURE.height) ** eased;
  return { heightMm, arrived: (WHOLE_FIGURE.height - heightMm) / (WHOLE_FIGURE.height - END_MM) };
}

export function OpeningZoom({ onClose }: { readonly onClose: () => void }) {
  const { messages } = useUi();
  const t = toolTexts(messages);
  const skin = useSession((state) => state.scenario.skin);
  const svg = useRef<SVGSVGElement>(null);
  const ring = useRef<SVGCircleElement>(null);
  const square = useRef<SVGGElement>(null);
  const size = useRef<HTMLElement>(null);
  const close = useRef<HTMLButtonElement>(null);
  const place = SITE_PLACES[skin.site];
  const [still] = useState(() => matchMedia('(prefers-reduced-motion: reduce)').matches);

  useEffect(() => close.current?.focus(), []);
  useEffect(() => {
    if (still) return;
    let frame = 0;
    let started = -1;
    const middle = { x: WHOLE_FIGURE.x + WHOLE_FIGURE.width / 2, y: WHOLE_FIGURE.y + WHOLE_FIGURE.height / 2 };
    const step = (now: number): void => {
      if (started < 0) started = now;
      const share = Math.min(1, (now - started) / 1000 / SECONDS);
      const { heightMm, arrived } = zoomAt(share);
      const box = svg.current?.getBoundingClientRect();
      const widthMm = heightMm * (box && box.height > 0 ? box.width / box.height : 1);
      const x = middle.x + (place.x - middle.x) * arrived;
      const y = middle.y + (place.y - middle.y) * arrived;
      svg.current?.setAttribute('viewBox', `${String(x - widthMm / 2)} ${String(y - heightMm / 2)} ${String(widthMm)} ${String(heightMm)}`);
      ring.current?.setAttribute('r', String(0.035 * heightMm));
      ring.current?.setAttribute('opacity', String(Math.min(1, Math.max(0, (heightMm - END_MM) / RING_UNTIL_MM))));
      square.current?.setAttribute('opacity', String(1 - smoothstep(SQUARE_FROM_MM / 2, SQUARE_FROM_MM, heightMm)));
      if (size.current) {
        size.current.textContent = messages.number(heightMm > 100 ? Math.round(heightMm / 10) : Math.round(heightMm), { style: 'unit', unit: heightMm > 100 ? 'centimeter' : 'millimeter' });
      }
      if (share < 1) frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  }, [still, place, messages]);

  const site = t(`site.${skin.site}`);
  return (
    <div
      className="dm-zoom"
      role="dialog"
      aria-label={t('locator.title')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      {still ? (
        <Locator />
      ) : (
        <svg ref={svg} className="dm-zoom-picture" viewBox="0 0 1 1" aria-hidden="true" focusable="false">
          <Figure phototype={skin.phototype} />
          <g ref={square}><Square phototype={skin.phototype} at={place} /></g>
          <circle ref={ring} className="dm-locator-ring" cx={place.x} cy={place.y} r={30} vectorEffect="non-scaling-stroke" />
        </svg>
      )}
      <p className="dm-zoom-text">
        <strong>{site}</strong>
        <span>{t('locator.text', { side: messages.number(BLOCK_WIDTH_MM, { style: 'unit', unit: 'millimeter' }), hair: messages.number(HAIR_MM, { style: 'unit', unit: 'millimeter', maximumFractionDigits: 2 }) })}</span>
        {!still && <span>{t('locator.height')} <b ref={size} /></span>}
      </p>
      <button ref={close} type="button" className="dm-button dm-primary dm-zoom-close" onClick={onClose}>
        <Icon name="block" />
        <span>{t('locator.close')}</span>
      </button>
    </div>
  );
}
