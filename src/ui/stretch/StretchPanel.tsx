/** The stretch test: slider and release, the curve with the present point, and what happens in words. */
import { useEffect, useMemo, useState } from 'react';
import { stretchEn } from '@/content/messages/stretch.en';
import { collagenCarries, MOST_STRETCH, recoilEndsSeconds, releasedStretch, straightShare, stressKPa, type StretchSkin, stretchSkin } from '@/healing/stretch';
import { presentStretchSkin, RECOIL_SLOWDOWN } from '@/session/stretchActions';
import { anatomyQuantities } from '@/skin/describeAnatomy';
import { REFERENCE_AGE_YEARS } from '@/skin/ageing';
import type { MessageValues } from '@/ui/messages';
import { useSession, useUi } from '@/ui/uiContext';
import { StretchCurve } from './StretchCurve';

type StretchKey = keyof typeof stretchEn;
const GHOSTS = ['none', 'before', 'young'] as const;
type Ghost = (typeof GHOSTS)[number];

/** The words are spoken when nothing has moved for this long. */
const REST_MS = 700;

export function StretchPanel() {
  const { messages, session } = useUi();
  const text = useMemo(() => (key: StretchKey, values?: MessageValues): string => messages.format(key, stretchEn[key], values), [messages]);
  const stretch = useSession((state) => state.stretch);
  const scenario = useSession((state) => state.scenario);
  const measures = useSession((state) => state.measures);
  const day = useSession((state) => state.day);
  const [ghost, setGhost] = useState<Ghost>('young');
  const skin = useMemo(() => presentStretchSkin({ scenario, measures, day }), [scenario, measures, day]);
  const compared = useMemo(() => ghostSkin(ghost, scenario.skin), [ghost, scenario]);
  const springs = useMemo(() => anatomyQuantities(scenario.skin).grossElasticity, [scenario]);
  if (!stretch) return null;

  const percent = (of: number): string => messages.number(of, { style: 'percent', maximumFractionDigits: of < 0.1 ? 1 : 0 });
  const kPa = (value: number): string => text('stretch.kPa', { value: messages.number(value, { maximumSignificantDigits: 2 }) });
  const now = stretch.stretch;
  const left = releasedStretch(skin, stretch.held, Infinity) - 1;
  const seconds = messages.number(recoilEndsSeconds(skin), { maximumSignificantDigits: 2 });
  const words =
    stretch.since === null
      ? `${text('stretch.now', { pulled: percent(now - 1), stress: kPa(stressKPa(skin, now)), collagen: percent(collagenCarries(skin, now)), straight: percent(straightShare(skin, now)) })} ${
          stretch.held > 1.001 ? text('stretch.held', { seconds: text('stretch.milliseconds', { value: seconds }), left: percent(left) }) : ''
        }`
      : text('stretch.released', { pulled: percent(stretch.held - 1), slower: RECOIL_SLOWDOWN, left: percent(left) });
  return (
    <section className="dm-hold dm-panel" aria-label={text('stretch.title')}>
      <h2>{text('stretch.title')}</h2>
      <p className="dm-help">{text('stretch.help')}</p>
      <label className="dm-field">
        <span>{text('stretch.pull')} <strong>{text('stretch.percent', { pulled: percent(now - 1) })}</strong></span>
        <input
          className="dm-slider"
          type="range"
          min={0}
          max={Math.round((MOST_STRETCH - 1) * 100)}
          step={0.5}
          value={Math.round((now - 1) * 200) / 2}
          aria-valuetext={text('stretch.percent', { pulled: percent(now - 1) })}
          onChange={(event) => session.stretch.pull(1 + Number(event.target.value) / 100)}
        />
      </label>
      <div className="dm-hold-actions">
        <button type="button" className="dm-button dm-primary" disabled={stretch.since !== null || stretch.held <= 1.001} onClick={() => session.stretch.letGo(matchMedia('(prefers-reduced-motion: reduce)').matches)}>
          {text('stretch.letGo')}
        </button>
        <button type="button" className="dm-button" disabled={now <= 1} onClick={() => session.stretch.pull(1)}>{text('stretch.again')}</button>
      </div>
      <StretchCurve
        skin={skin}
        compared={compared}
        stretch={now}
        labels={{ x: text('stretch.axisX'), y: text('stretch.axisY') }}
        spoken={text('stretch.curve', {
          most: percent(MOST_STRETCH - 1),
          stress: kPa(stressKPa(skin, now)),
          pulled: percent(now - 1),
          ghost: compared ? text('stretch.ghostAt', { stress: kPa(stressKPa(compared, now)) }) : '',
        })}
      />
      <label className="dm-stretch-ghost">
        <span>{text('stretch.ghost')}</span>
        <select className="dm-select" value={ghost} onChange={(event) => setGhost(event.target.value as Ghost)}>
          {GHOSTS.map((name) => <option key={name} value={name}>{text(`stretch.ghost.${name}`)}</option>)}
        </select>
      </label>
      <p>{words}</p>
      <Said words={words} />
      <ul className="dm-dose-key">
        <li data-dose="slack">{text('stretch.slackKey')}</li>
        <li data-dose="taut">{text('stretch.tautKey')}</li>
        <li data-dose="elastin">{text('stretch.elastinKey')}</li>
        <li data-dose="outline">{text('stretch.outlineKey')}</li>
      </ul>
      <p className="dm-help">{text('stretch.roles')}</p>
      <p className="dm-help">{text('stretch.grade', { value: percent(skin.springsBack), low: percent(springs.low), high: percent(Math.min(1, springs.high)) })}</p>
    </section>
  );
}

function ghostSkin(ghost: Ghost, skin: Parameters<typeof stretchSkin>[0]): StretchSkin | null {
  if (ghost === 'none') return null;
  return stretchSkin(ghost === 'young' ? { ...skin, ageYears: REFERENCE_AGE_YEARS } : skin);
}

function Said({ words }: { readonly words: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(words), REST_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return <p className="dm-hidden" role="status">{said}</p>;
}
