/** The story of the fibre that somebody follows: its steps as buttons that go there, and what has become of it on the day shown. */
import { useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { fibreEn } from '@/content/messages/fibre.en';
import { fibreOnDay, fibreStory, type FibreMoment, type FibreStory } from '@/session/fibreStory';
import { labelColumnPx } from '@/session/picturePort';
import type { SessionState } from '@/session/sessionTypes';
import { Icon } from '@/ui/icons';
import { useDayEffect, usePictureRest, useSession, useUi } from '@/ui/uiContext';
import type { Messages, MessageValues } from '@/ui/messages';
import '@/ui/styles/fibre.css';

type Healing = NonNullable<SessionState['healing']>;

const ROWS = [
  ['laid', 'fibre.laid'],
  ['left', 'fibre.left'],
  ['typeIII', 'fibre.typeIII'],
  ['immatureCrossLinks', 'fibre.immature'],
  ['matureCrossLinks', 'fibre.mature'],
] as const satisfies readonly (readonly [keyof FibreMoment, keyof typeof fibreEn])[];

/** A step's day must be past by this much for the picture to show it, d. */
const SHOWN_DAYS = 0.5;

function useSay(): (key: keyof typeof fibreEn, values?: MessageValues) => string {
  const { format } = useUi().messages;
  return (key, values) => format(key, fibreEn[key], values);
}

/** Over a wide picture; in the sheet below a narrow one, which it would hide. */
export function FibreCard() {
  const rest = usePictureRest();
  const host = useRef<HTMLDivElement>(null);
  const [sheet, setSheet] = useState<Element | null>(null);
  const narrow = rest !== null && labelColumnPx(rest.widthPx) === 0;
  useLayoutEffect(() => {
    if (narrow) setSheet(host.current?.closest('.dm-root')?.querySelector('.dm-key-slot') ?? null);
    else if (rest) setSheet(null);
  }, [narrow, rest]);
  return (
    <div ref={host}>
      {sheet ? createPortal(<Card over={false} />, sheet) : <Card over />}
    </div>
  );
}

function Card({ over }: { readonly over: boolean }) {
  const { session } = useUi();
  const say = useSay();
  const healing = useSession((state) => state.healing);
  const fibre = useSession((state) => state.selected?.fibre);
  const another = useAnother(fibre);
  return (
    <section className="dm-fibre dm-panel" data-over-picture={over ? '' : undefined} aria-label={say('fibre.title')}>
      {healing && fibre !== undefined ? (
        <>
          <header>
            <h3>{say('fibre.title')} <em>{say('fibre.term')}</em></h3>
            <button type="button" className="dm-button dm-round" aria-label={say('fibre.close')} title={say('fibre.close')} onClick={() => session.select(null)}>
              <Icon name="close" />
            </button>
          </header>
          <Story healing={healing} fibre={fibre} />
          <footer>
            {another && <button type="button" className="dm-button" onClick={() => void another()}>{say('fibre.another')}</button>}
            <small>{say('fibre.model')}</small>
          </footer>
        </>
      ) : (
        another && <button type="button" className="dm-button" onClick={() => void another()}>{say('fibre.follow')}</button>
      )}
    </section>
  );
}

function Story({ healing, fibre }: { readonly healing: Healing; readonly fibre: number }) {
  const { messages, session } = useUi();
  const say = useSay();
  const story = fibreStory(healing, fibre);
  const reached = useSession(({ day }) => stepsOf(story).findLastIndex(([, at]) => day >= at - 1e-6));
  const length = (mm: number): string => messages.number(mm, { style: 'unit', unit: 'millimeter', maximumFractionDigits: 2 });
  return (
    <>
      <p>{say('fibre.place', { depth: length(story.depthMm), length: length(story.lengthMm), session: story.session + 1 })}</p>
      <ol aria-label={say('fibre.steps')}>
        {stepsOf(story).map(([key, at], index) => (
          <li key={key}>
            <button type="button" aria-current={index === reached ? 'step' : undefined} data-past={index <= reached || undefined} onClick={() => session.setDay(at + SHOWN_DAYS)}>
              <span>{say(key)}</span>
              <time>{messages.t('time.day', { value: Math.round(at) })}</time>
            </button>
          </li>
        ))}
      </ol>
      {story.gatheredDay === null && <p className="dm-help">{say('fibre.stays')}</p>}
      <Now healing={healing} fibre={fibre} messages={messages} />
    </>
  );
}

/** Written without rendering: the day may be running. */
function Now({ healing, fibre, messages }: { readonly healing: Healing; readonly fibre: number; readonly messages: Messages }) {
  const say = useSay();
  const list = useRef<HTMLDListElement>(null);
  useDayEffect((day) => {
    const now = fibreOnDay(healing, fibre, day);
    for (const [name] of ROWS) {
      const value = list.current?.querySelector(`[data-row="${name}"]`);
      if (value) value.textContent = now.laid === 0 ? '–' : messages.number(now[name], { style: 'percent' });
    }
  });
  return (
    <dl ref={list} aria-label={say('fibre.now')}>
      {ROWS.map(([name, key]) => (
        <div key={name}>
          <dt>{say(key)}</dt>
          <dd data-row={name} />
        </div>
      ))}
    </dl>
  );
}

/** The steps that come, in the order of their days. */
function stepsOf({ firstDay, lastDay, gatheredDay, turnedDay }: FibreStory): (readonly [keyof typeof fibreEn, number])[] {
  const steps: (readonly [keyof typeof fibreEn, number])[] = [['fibre.step.first', firstDay], ['fibre.step.last', lastDay], ['fibre.step.turned', turnedDay]];
  if (gatheredDay !== null) steps.push(['fibre.step.gathered', gatheredDay]);
  return steps.toSorted((a, b) => a[1] - b[1]);
}

/** Selects the next fibre that the picture names, without pointing; null while it names none. */
function useAnother(fibre: number | undefined): (() => Promise<void>) | null {
  const { session, options } = useUi();
  const rest = usePictureRest();
  const next = useRef(0);
  const places = (rest?.anchors ?? []).filter(({ structure }) => structure === 'young-collagen' || structure === 'mature-collagen').flatMap((anchor) => anchor.places);
  if (!options.port || places.length === 0) return null;
  return async () => {
    for (let tried = 0; tried < places.length; tried += 1) {
      const place = places[next.current % places.length];
      next.current += 1;
      const found = place && (await options.port?.pick(place));
      if (found?.fibre === undefined || found.fibre === fibre) continue;
      session.select(found);
      return;
    }
  };
}
