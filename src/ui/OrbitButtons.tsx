/** Turn and zoom without dragging: buttons that do what the pointer does, in steps. */
import { clamp } from '@/lib/interpolate';
import type { Session } from '@/session/createSession';
import { Icon, type IconName } from './icons';
import { useUi } from './uiContext';

const TURN_RAD = Math.PI / 18;
const TILT_RAD = Math.PI / 24;
const ZOOM_STEP = 1.25;

export type OrbitMove = 'left' | 'right' | 'up' | 'down' | 'in' | 'out' | 'reset';

export function moveOrbit(session: Session, move: OrbitMove): void {
  const { azimuthRad, elevationRad, zoom } = session.store.getState().orbit;
  if (move === 'reset') session.setOrbit({ azimuthRad: 0, elevationRad: 0, zoom: 1 });
  else if (move === 'in' || move === 'out') {
    session.setOrbit({ azimuthRad, elevationRad, zoom: clamp(zoom * (move === 'in' ? ZOOM_STEP : 1 / ZOOM_STEP), session.store.getState().pass ? 0.04 : 0.5, 8) });
  } else {
    session.setOrbit({
      azimuthRad: clamp(azimuthRad + (move === 'left' ? -TURN_RAD : move === 'right' ? TURN_RAD : 0), -Math.PI / 3, Math.PI / 3),
      elevationRad: clamp(elevationRad + (move === 'up' ? TILT_RAD : move === 'down' ? -TILT_RAD : 0), -Math.PI / 3, Math.PI / 3),
      zoom,
    });
  }
}

const TURNS = ['left', 'up', 'down', 'right'] as const;

export function OrbitButtons() {
  const { messages, session } = useUi();
  const button = (move: OrbitMove, icon: IconName) => (
    <button key={move} type="button" className="dm-button dm-round" aria-label={messages.t(`orbit.${move}`)} title={messages.t(`orbit.${move}`)} onClick={() => moveOrbit(session, move)}>
      <Icon name={icon} />
    </button>
  );
  return (
    <div className="dm-orbit" data-over-picture="" role="group" aria-label={messages.t('orbit.title')}>
      {button('in', 'plus')}
      {button('out', 'minus')}
      <details className="dm-turn">
        <summary className="dm-button dm-round" aria-label={messages.t('orbit.turn')} title={messages.t('orbit.turn')}>
          <Icon name="turn" />
        </summary>
        <div className="dm-turn-pad">
          {TURNS.map((move) => button(move, move))}
          {button('reset', 'home')}
        </div>
      </details>
    </div>
  );
}
