/**
 * The place of the picture: takes the element with the canvas into the layout, gives it a name and keys, and lays the view
 * buttons, the zoom and the states (computing, failed, no WebGL 2) over it. The canvas itself is silent; the twin speaks.
 */
import { Suspense, useId, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { cutShown } from '@/session/cut';
import type { PictureDeparture } from '@/session/pictureFacts';
import type { PicturePoint } from '@/session/picturePort';
import { handleHoldKey } from './holdKeys';
import { lazily } from './lazily';
import { moveCross } from './moveCross';
import { moveOrbit, OrbitButtons, type OrbitMove } from './OrbitButtons';
import { PictureTools } from './PictureTools';
import { Scale } from './Scale';
import { Computing, Failure, usePainting } from './states';
import { createTap } from './tapToPick';
import { useDepartures, useSession, useUi } from './uiContext';
import { ViewButtons } from './ViewButtons';

/** Labels and their texts are fetched when they are first wanted; so is the cross that keys move. */
const PictureLabels = lazily('PictureLabels');
const NoWebGl = lazily('NoWebGl');
const FibreCard = lazily('FibreCard');
const OpeningZoom = lazily('OpeningZoom');
const CompareOverlay = lazily('CompareOverlay');
const Crosshair = lazily('Crosshair');
const CutHandles = lazily('CutHandles');
const StainCaption = lazily('StainCaption');

/** The rest is said in words beside the picture. */
const ON_PICTURE: ReadonlySet<PictureDeparture['name']> = new Set(['epidermis', 'fibres', 'through']);

const TURN_KEYS: Readonly<Record<string, OrbitMove>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };

export function Stage() {
  const { messages, session, options } = useUi();
  const { t } = messages;
  const help = useId();
  const slot = useRef<HTMLDivElement>(null);
  const [cross, setCross] = useState<PicturePoint | null>(null);
  const [zoomed, setZoomed] = useState(false);
  const { stage, port } = options;
  const painting = usePainting();

  useLayoutEffect(() => {
    const home = stage?.parentNode;
    if (!stage || !slot.current) return;
    slot.current.prepend(stage);
    return () => void home?.appendChild(stage);
  }, [stage]);

  const ask = (at: PicturePoint): void => void port?.pick(at).then((found) => session.select(found));
  const tap = useMemo(() => createTap((at) => void port?.pick(at).then((found) => session.select(found))), [port, session]);

  /** While the cross is there the keys are its own. */
  const moveWithKey = (at: PicturePoint, event: KeyboardEvent<HTMLDivElement>): boolean => {
    const { clientWidth: width, clientHeight: height } = event.currentTarget;
    const moved = moveCross(at, { width, height }, event);
    if (moved) setCross(moved);
    else if (event.key === 'Enter') ask(at);
    else if (event.key === 'Escape') {
      setCross(null);
      session.select(null);
    } else return false;
    return true;
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    if (handleHoldKey(session, event.key, event.shiftKey, true)) return event.preventDefault();
    const turn = TURN_KEYS[event.key];
    const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    if (cross && moveWithKey(cross, event)) {
      event.preventDefault();
      return;
    }
    if (event.key === 'Enter') setCross({ x: event.currentTarget.clientWidth / 2, y: event.currentTarget.clientHeight / 2 });
    else if (event.key === 'Escape') session.select(null);
    else if (turn && event.shiftKey) moveOrbit(session, turn);
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') session.step(event.key === forward ? 1 : -1);
    else if (event.key === '+' || event.key === '=') moveOrbit(session, 'in');
    else if (event.key === '-') moveOrbit(session, 'out');
    else if (event.key === '0') moveOrbit(session, 'reset');
    else return;
    event.preventDefault();
  };

  return (
    <section className="dm-stage" aria-label={t('stage.name')}>
      {stage ? (
        <div
          ref={slot}
          className="dm-picture"
          tabIndex={0}
          role="application"
          aria-label={t('stage.name')}
          aria-describedby={help}
          aria-busy={painting || undefined}
          onKeyDown={onKeyDown}
          onBlur={() => setCross(null)}
          {...tap}
        />
      ) : (
        <Suspense fallback={null}><NoWebGl /></Suspense>
      )}
      <p id={help} className="dm-hidden">{t('stage.help')}</p>
      {stage && <Overlay cross={cross} />}
      {zoomed && (
        <Suspense fallback={null}>
          <div className="dm-overlay dm-overlay-top"><OpeningZoom onClose={() => setZoomed(false)} /></div>
        </Suspense>
      )}
      <Caption />
      <ViewButtons />
      {stage && <PictureTools zoomed={zoomed} onZoom={() => setZoomed(!zoomed)} />}
      {stage && <OrbitButtons />}
      <Computing />
      <Failure />
    </section>
  );
}

/** What lies over the picture and moves with it. */
function Overlay({ cross }: { readonly cross: PicturePoint | null }) {
  const named = useSession((state) => state.labels || state.selected !== null);
  const collagen = useSession(({ selected }) => selected?.structure === 'young-collagen' || selected?.structure === 'mature-collagen');
  const comparing = useSession((state) => state.comparison !== null);
  // Two pictures side by side have no place in common.
  const cut = useSession((state) => cutShown(state) !== null && state.comparison?.layout !== 'side');
  return (
    <div className="dm-overlay">
      <Scale />
      <Suspense fallback={null}>
        {comparing && <CompareOverlay />}
        {named && <PictureLabels />}
        {collagen && <FibreCard />}
        {cut && <CutHandles />}
        {cross && <Crosshair at={cross} />}
      </Suspense>
    </div>
  );
}

/** What must never be missed about the picture, always on it: how it departs from true skin, and what it is not. */
function Caption() {
  const { messages } = useUi();
  const { t } = messages;
  const departures = useDepartures();
  const comparing = useSession((state) => state.comparison !== null);
  const stained = useSession((state) => state.stain !== 'illustration');
  return (
    <p className="dm-caption" data-over-picture="">
      {departures.filter(({ name }) => ON_PICTURE.has(name)).map(({ name, value }) => (
        <span key={name} data-minor={name === 'epidermis' ? undefined : ''}>{t(`caption.${name}`, { value: messages.number(value) })}</span>
      ))}
      {stained && <Suspense fallback={null}><StainCaption /></Suspense>}
      <span>{t(comparing ? 'compare.disclaimer' : 'stage.purpose')}</span>
    </p>
  );
}
