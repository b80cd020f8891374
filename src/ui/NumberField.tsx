/**
 * One number of the plan as a slider and a typed field. Typing is free until Enter or leaving; then a number outside its
 * range is moved to the nearest allowed one and the field says so.
 */
import { useEffect, useId, useRef, useState } from 'react';
import { clamp } from '@/lib/interpolate';
import { useUi } from './uiContext';

export interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly step: number;
  readonly unit: string;
  readonly help?: string | undefined;
  readonly disabled?: boolean;
  readonly onChange: (value: number) => void;
}

/** A drag sends a value this long after the thumb has rested: each value is a simulation. */
const REST_MS = 180;

export function NumberField(props: NumberFieldProps) {
  const { messages } = useUi();
  const id = useId();
  const [draft, setDraft] = useState(String(props.value));
  const [slide, setSlide] = useState(props.value);
  const [note, setNote] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const print = (value: number): string => messages.number(value, { maximumFractionDigits: 3 });

  useEffect(() => {
    setDraft(String(props.value));
    setSlide(props.value);
  }, [props.value]);
  useEffect(() => () => {
    if (timer.current !== null) clearTimeout(timer.current);
  }, []);

  const commit = (value: number): void => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    if (value !== props.value) props.onChange(value);
  };
  const commitDraft = (): void => {
    const typed = draft.trim() === '' ? NaN : Number(draft);
    const used = Number.isFinite(typed) ? Number((Math.round(clamp(typed, props.low, props.high) / props.step) * props.step).toFixed(4)) : props.value;
    if (!Number.isFinite(typed)) setNote(messages.t('plan.notNumber', { value: draft.slice(0, 20), used: print(used) }));
    else if (typed < props.low || typed > props.high) {
      setNote(messages.t('plan.clamped', { value: print(typed), low: print(props.low), high: print(props.high), used: print(used) }));
    } else setNote('');
    setDraft(String(used));
    setSlide(used);
    commit(used);
  };

  return (
    <div className="dm-number" data-disabled={props.disabled || undefined}>
      <label className="dm-number-label" htmlFor={`${id}-number`}>{props.label}</label>
      <span className="dm-number-entry">
        <input
          id={`${id}-number`}
          className="dm-text dm-digits"
          type="text"
          inputMode="decimal"
          autoComplete="off"
          value={draft}
          disabled={props.disabled}
          aria-describedby={props.help ? `${id}-help` : undefined}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={commitDraft}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commitDraft();
          }}
        />
        <bdi className="dm-unit">{props.unit}</bdi>
      </span>
      <input
        className="dm-slider"
        type="range"
        min={props.low}
        max={props.high}
        step={props.step}
        value={slide}
        disabled={props.disabled}
        aria-label={props.label}
        aria-valuetext={`${print(slide)} ${props.unit}`.trim()}
        onChange={(event) => {
          const value = Number(event.target.value);
          setSlide(value);
          setDraft(String(value));
          setNote('');
          if (timer.current !== null) clearTimeout(timer.current);
          timer.current = setTimeout(() => commit(value), REST_MS);
        }}
        onPointerUp={() => commit(slide)}
      />
      {props.help && <p className="dm-help" id={`${id}-help`}>{props.help}</p>}
      <p className="dm-help dm-note" role="status">{note}</p>
    </div>
  );
}
