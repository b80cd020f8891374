/** “What the picture shows”: the state in words, always on the page, and spoken politely once it has come to rest. */
import { useEffect, useMemo, useState } from 'react';
import { cutShown } from '@/session/cut';
import { describePicture } from './describePicture';
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
  const layers = useSession((state) => state.layers);
  const cut = useSession(cutShown);
  const rendering = useSession((state) => state.rendering);
  const stain = useStainText();
  const playing = useSession((state) => state.playing);
  const lines = useMemo(
    () => describePicture(messages, axis, { scenario, day, view, passRunning, measures, comparison, layers, cut, rendering, stain }),
    [messages, axis, scenario, day, view, passRunning, measures, comparison, layers, cut, rendering, stain],
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

/** Null while nothing is stained, or while the words are on their way. */
function useStainText(): string | null {
  const { messages } = useUi();
  const stain = useSession((state) => state.stain);
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    setText(null);
    if (stain !== 'illustration') void import('./onDemand').then(({ stainText }) => wanted && setText(stainText(messages, stain)));
    return () => {
      wanted = false;
    };
  }, [messages, stain]);
  return text;
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
