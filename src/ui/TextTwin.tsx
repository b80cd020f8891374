/** “What the picture shows”: the state in words, always on the page, and spoken politely once it has come to rest. */
import { useEffect, useMemo, useState } from 'react';
import { cutShown } from '@/session/cut';
import { inOnePiece, LAYER_NAMES, lookOfLayer } from '@/session/layers';
import { describePicture, type PictureState } from './describePicture';
import { useDepartures, useSession, useThrottledDay, useTimeAxis, useUi } from './uiContext';

/** The live region speaks when nothing has changed for this long; a playing clock would never let a reader finish. */
const REST_MS = 900;

export function TextTwin() {
  const { messages } = useUi();
  const axis = useTimeAxis();
  const day = useThrottledDay(250);
  const scenario = useSession((state) => state.scenario);
  const view = useSession((state) => state.view);
  const passRunning = useSession((state) => state.pass?.running ?? false);
  const measures = useSession((state) => state.measures);
  const comparison = useSession((state) => state.comparison);
  const asked = useAsked();
  const playing = useSession((state) => state.playing);
  const lines = useMemo(
    () => describePicture(messages, axis, { scenario, day, view, passRunning, measures, comparison, asked }),
    [messages, axis, scenario, day, view, passRunning, measures, comparison, asked],
  );
  const spoken = lines.filter((line) => line.id !== 'skin').map((line) => line.text).join(' ');
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (playing) return;
    const timer = setTimeout(() => setSaid(spoken), REST_MS);
    return () => clearTimeout(timer);
  }, [spoken, playing]);
  return (
    <div className="dm-twin">
      {lines.map((line) => <p key={line.id} data-line={line.id}>{line.text}</p>)}
      <p className="dm-hidden" aria-live="polite" aria-atomic="true">{said}</p>
    </div>
  );
}

const NOTHING: PictureState['asked'] = [];

/** Nothing while the block is whole and not stained, or while the words are on their way. */
function useAsked(): PictureState['asked'] {
  const { messages } = useUi();
  const stain = useSession((state) => state.stain);
  const layers = useSession((state) => state.layers);
  const rendering = useSession((state) => state.rendering);
  const cut = useSession(cutShown);
  const [lines, setLines] = useState(NOTHING);
  useEffect(() => {
    let wanted = true;
    if (stain === 'illustration' && !cut && LAYER_NAMES.every((name) => lookOfLayer({ layers, rendering }, name) === 'show') && inOnePiece(layers)) setLines(NOTHING);
    else void import('./onDemand').then(({ blockWords }) => wanted && setLines(blockWords(messages, { stain, layers, rendering, cut })));
    return () => {
      wanted = false;
    };
  }, [messages, stain, layers, rendering, cut]);
  return lines;
}

export function ScaleAndPurpose() {
  const { messages } = useUi();
  const { t } = messages;
  const departures = useDepartures();
  return (
    <div className="dm-purpose">
      <p>
        {t('caption.scale')}
        {departures.map(({ name, value }) => <span key={name}> {t(`caption.${name}.text`, { value: messages.number(value) })}</span>)}
      </p>
      <p>{t('time.compressed')}</p>
      <p>{t('app.disclaimer')}</p>
    </div>
  );
}
