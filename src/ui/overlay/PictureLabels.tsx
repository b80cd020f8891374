/**
 * The labels of the picture: real buttons in two columns with leaders, or numbered pins where it is too narrow for columns.
 * They stand while the camera rests, fade while it moves, and keep their places while time runs. A label opens its explanation.
 */
import { useLayoutEffect, useMemo, useRef, useState, type CSSProperties } from 'react';
import { labelColumnPx, type PictureAnchor, type PictureRest } from '@/session/picturePort';
import type { StructureName } from '@/skin/structureNames';
import { usePictureRest, useSession, useUi } from '@/ui/uiContext';
import { toolTexts } from '@/ui/toolTexts';
import '@/ui/styles/labels.css';
import { layoutLabels, type Box, type LabelFrame, type PlacedLabel, type Point } from './labelLayout';
import { chooseAnchors, MOST_LABELS } from './labelSettings';
import { obstaclesOver } from './obstacles';
import { Pins } from './Pins';
import { structureText } from './structureText';

const MARGIN_PX = 10;
/** A selected structure is named whatever else there is. */
const SELECTED_PRIORITY = 99;

export function PictureLabels() {
  const rest = usePictureRest();
  // While the camera moves the last labels fade where they stood.
  const [shown, setShown] = useState(rest);
  if (rest && rest !== shown) setShown(rest);
  if (!shown || shown.anchors.length === 0) return null;
  return (
    <div className="dm-labels" data-moving={rest === null || undefined}>
      {labelColumnPx(shown.widthPx) > 0 ? <Columns rest={shown} /> : <Pins rest={shown} />}
    </div>
  );
}

function Columns({ rest }: { readonly rest: PictureRest }) {
  const { messages, session } = useUi();
  const t = toolTexts(messages);
  const view = useSession((state) => state.view);
  const selected = useSession((state) => state.selected);
  const [more, setMore] = useState(false);
  const [placed, setPlaced] = useState<readonly PlacedLabel[]>([]);
  const overlay = useRef<HTMLDivElement>(null);
  const on = useSession((state) => state.labels);
  const anchors = useMemo(() => chooseAnchors(rest.anchors, { on, view, more }, selected), [rest, on, view, more, selected]);
  const column = labelColumnPx(rest.widthPx);

  useLayoutEffect(() => {
    const host = overlay.current;
    if (!host) return;
    const obstacles = obstaclesOver(host);
    const frame: LabelFrame = {
      width: rest.widthPx,
      height: rest.heightPx,
      column,
      margin: MARGIN_PX,
      insets: insetsBeside(obstacles, rest, column),
      keepClear: rest.keepClear,
    };
    const sizes = anchors.map(({ structure, priority, places }) => {
      const button = host.querySelector<HTMLElement>(`[data-structure="${structure}"]`);
      return { id: structure, priority: structure === selected?.structure ? SELECTED_PRIORITY : priority, places: places.filter((place) => !obstacles.some((box) => within(box, place))), width: button?.offsetWidth ?? 0, height: button?.offsetHeight ?? 0 };
    });
    const next = layoutLabels(frame, sizes);
    setPlaced((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
  }, [rest, anchors, selected, column, messages]);

  const at = new Map(placed.map((label) => [label.id, label]));
  return (
    <div
      ref={overlay}
      className="dm-label-columns"
      data-view={view}
      role="group"
      aria-label={t('labels.title')}
      style={{ '--column': `${String(column)}px` } as CSSProperties}
      onKeyDown={(event) => {
        if (event.key === 'Escape') session.select(null);
      }}
    >
      <Leaders rest={rest} placed={placed} />
      {inReadingOrder(anchors, at, messages.dir).map((anchor, index) => (
        <Label key={anchor.structure} anchor={anchor} placed={at.get(anchor.structure)} order={index} open={selected?.structure === anchor.structure && selected.fibre === undefined} />
      ))}
      {on && rest.anchors.length > anchors.length && !more && anchors.length < MOST_LABELS && (
        <button type="button" className="dm-button dm-labels-more" data-over-picture="" onClick={() => setMore(true)}>{t('labels.more')}</button>
      )}
      {on && more && <button type="button" className="dm-button dm-labels-more" data-over-picture="" onClick={() => setMore(false)}>{t('labels.fewer')}</button>}
    </div>
  );
}

interface LabelProps {
  readonly anchor: PictureAnchor;
  readonly placed: PlacedLabel | undefined;
  readonly order: number;
  readonly open: boolean;
}

function Label({ anchor: { structure }, placed, order, open }: LabelProps) {
  const { messages, session } = useUi();
  const { name, term, text, source } = structureText(messages, structure);
  return (
    <button
      type="button"
      className="dm-label"
      data-structure={structure}
      data-side={placed?.side}
      aria-expanded={open}
      // A label for which there is no room is measured, but not there.
      tabIndex={placed ? 0 : -1}
      aria-hidden={placed ? undefined : true}
      style={{ transform: placed ? `translate(${placed.x.toFixed(1)}px, ${placed.y.toFixed(1)}px)` : undefined, visibility: placed ? undefined : 'hidden', '--order': order } as CSSProperties}
      onClick={() => session.select(open ? null : { structure, at: null })}
    >
      <strong>{name}</strong>
      <em>{term}</em>
      {open && (
        <span className="dm-label-text">
          {text}
          <small>{source}</small>
        </span>
      )}
    </button>
  );
}

function Leaders({ rest, placed }: { readonly rest: PictureRest; readonly placed: readonly PlacedLabel[] }) {
  const line = ({ from, to }: PlacedLabel): string => `M${from.x.toFixed(1)} ${from.y.toFixed(1)}L${to.x.toFixed(1)} ${to.y.toFixed(1)}`;
  return (
    <svg className="dm-leaders" viewBox={`0 0 ${String(rest.widthPx)} ${String(rest.heightPx)}`} aria-hidden="true" focusable="false">
      {placed.map((label) => <path key={label.id} className="dm-leader-casing" d={line(label)} />)}
      {placed.map((label) => <path key={label.id} className="dm-leader" d={line(label)} />)}
      {placed.map((label) => <circle key={label.id} className="dm-leader-dot" cx={label.to.x} cy={label.to.y} r={2.75} />)}
    </svg>
  );
}

/** The column where reading starts comes first, each from top to bottom; what has no place comes last. */
function inReadingOrder(anchors: readonly PictureAnchor[], at: ReadonlyMap<string, PlacedLabel>, dir: 'ltr' | 'rtl'): readonly PictureAnchor[] {
  const first = dir === 'rtl' ? 'right' : 'left';
  const rank = (structure: StructureName): number => {
    const placed = at.get(structure);
    return placed ? (placed.side === first ? 0 : 1e5) + placed.y : 1e9;
  };
  return anchors.toSorted((a, b) => rank(a.structure) - rank(b.structure));
}

/** A leader must not end under what lies over the picture. */
function within({ left, top, right, bottom }: Box, { x, y }: Point): boolean {
  return x > left && x < right && y > top && y < bottom;
}

/** What other things on the picture take of the height of each column. */
function insetsBeside(obstacles: readonly Box[], { widthPx, heightPx }: PictureRest, column: number): LabelFrame['insets'] {
  const free = (left: number, right: number): { top: number; bottom: number } => {
    let top = MARGIN_PX;
    let bottom = MARGIN_PX;
    for (const box of obstacles) {
      if (box.right <= left || box.left >= right) continue;
      if (box.top + box.bottom < heightPx) top = Math.max(top, box.bottom + MARGIN_PX);
      else bottom = Math.max(bottom, heightPx - box.top + MARGIN_PX);
    }
    return { top, bottom };
  };
  return { left: free(0, MARGIN_PX + column), right: free(widthPx - MARGIN_PX - column, widthPx) };
}
