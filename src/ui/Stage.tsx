/**
 * The place of the picture: takes the element with the canvas into the layout, gives it a name and keys, and lays the view
 * buttons, the zoom and the states (computing, failed, no WebGL 2) over it. The canvas itself is silent; the twin speaks.
 */
import { lazy, Suspense, useId, useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { Computing, Failure, NoWebGl } from './states';
import { moveOrbit, OrbitButtons, type OrbitMove } from './OrbitButtons';
import type { PictureDeparture } from '@/session/pictureFacts';
import { Scale } from './Scale';
import { useDepartures, useSession, useUi } from './uiContext';
import { ViewButtons } from './ViewButtons';

/** Labels and their texts are fetched when they are first wanted. */
const PictureLabels = lazy(() => import('@/ui/overlay/PictureLabels').then((module) => ({ default: module.PictureLabels })));

/** The rest is said in words beside the picture. */
const ON_PICTURE: ReadonlySet<PictureDeparture['name']> = new Set(['epidermis', 'fibres', 'through']);

const TURN_KEYS: Readonly<Record<string, OrbitMove>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };

export function Stage() {
  const { messages, session, options } = useUi();
  const { t } = messages;
  const help = useId();
  const slot = useRef<HTMLDivElement>(null);
  const { stage } = options;

  useLayoutEffect(() => {
    const home = stage?.parentNode;
    if (!stage || !slot.current) return;
    slot.current.prepend(stage);
    return () => void home?.appendChild(stage);
  }, [stage]);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const turn = TURN_KEYS[event.key];
    const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    if (turn && event.shiftKey) moveOrbit(session, turn);
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
        <div ref={slot} className="dm-picture" tabIndex={0} role="application" aria-label={t('stage.name')} aria-describedby={help} onKeyDown={onKeyDown} />
      ) : (
        <NoWebGl />
      )}
      <p id={help} className="dm-hidden">{t('stage.help')}</p>
      {stage && <Overlay />}
      <Caption />
      <ViewButtons />
      {stage && <OrbitButtons />}
      <Computing />
      <Failure />
    </section>
  );
}

/** What lies over the picture and moves with it. */
function Overlay() {
  const named = useSession((state) => state.labels || state.selected !== null);
  return (
    <div className="dm-overlay">
      <Scale />
      {named && <Suspense fallback={null}><PictureLabels /></Suspense>}
    </div>
  );
}

/** What must never be missed about the picture, always on it: how it departs from true skin, and what it is not. */
function Caption() {
  const { messages } = useUi();
  const { t } = messages;
  const departures = useDepartures();
  return (
    <p className="dm-caption" data-over-picture="">
      {departures.filter(({ name }) => ON_PICTURE.has(name)).map(({ name, value }) => (
        <span key={name} data-minor={name === 'epidermis' ? undefined : ''}>{t(`caption.${name}`, { value: messages.number(value) })}</span>
      ))}
      <span>{t('stage.purpose')}</span>
    </p>
  );
}
