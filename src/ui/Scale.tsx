/**
 * Scale bar and depth ruler over the picture, true whenever the camera rests and gone while it moves. The bar speaks for the
 * plane through what is looked at (in the block view through the near edge); the ruler's marks stand where the depths are
 * drawn, exaggeration and all.
 */
import type { PictureRest } from '@/session/picturePort';
import { lengthText, roundLengthMm } from './scaleBar';
import { usePictureRest, useSession, useUi } from './uiContext';

/** Longest bar as a share of the picture's width, and in pixels. */
const BAR_SHARE = 0.22;
const BAR_PX = 150;

export function Scale() {
  const rest = usePictureRest();
  const labels = useSession((state) => state.labels);
  if (!rest) return null;
  return (
    <>
      <Bar rest={rest} />
      {rest.ruler && !labels && <Ruler rest={rest} />}
    </>
  );
}

function Bar({ rest: { mmPerPx, widthPx } }: { readonly rest: PictureRest }) {
  const { messages } = useUi();
  const view = useSession((state) => state.view);
  const lengthMm = roundLengthMm(mmPerPx, Math.min(BAR_PX, BAR_SHARE * widthPx));
  const text = lengthText(messages, lengthMm);
  return (
    <div
      className="dm-scale"
      data-over-picture=""
      data-length-mm={lengthMm}
      role="img"
      aria-label={messages.t(view === 'block' ? 'scale.barEdge' : 'scale.bar', { length: text })}
      style={{ inlineSize: `${(lengthMm / mmPerPx).toFixed(2)}px` }}
    >
      <span aria-hidden="true">{text}</span>
    </div>
  );
}

function Ruler({ rest: { ruler, widthPx, heightPx } }: { readonly rest: PictureRest }) {
  const { messages } = useUi();
  if (!ruler) return null;
  const first = ruler.marks[0];
  const last = ruler.marks.at(-1);
  if (!first || !last) return null;
  const out = ruler.side === 'left' ? -1 : 1;
  return (
    <svg className="dm-ruler" viewBox={`0 0 ${String(widthPx)} ${String(heightPx)}`} role="img" aria-label={messages.t('scale.ruler', { depth: lengthText(messages, last.depthMm) })}>
      {(['dm-ruler-casing', 'dm-ruler-line'] as const).map((name) => (
        <path
          key={name}
          className={name}
          d={[`M${String(first.x)} ${String(first.y)}L${String(last.x)} ${String(last.y)}`, ...ruler.marks.map(({ x, y }) => `M${String(x)} ${String(y)}h${String(6 * out)}`)].join('')}
        />
      ))}
      {/* The unit stands once, at the top. */}
      {ruler.marks.filter(({ named }) => named).map(({ x, y, depthMm }, index) => (
        <text key={depthMm} x={x + 10 * out} y={y} textAnchor={out < 0 ? 'end' : 'start'} dominantBaseline="central" aria-hidden="true">
          {messages.number(depthMm, index === 0 ? { style: 'unit', unit: 'millimeter' } : {})}
        </text>
      ))}
    </svg>
  );
}
