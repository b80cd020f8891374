/** One of a few, side by side: radio buttons dressed as a row, so that arrow keys and screen readers know them. */
import { useId, type ReactNode } from 'react';
import '@/ui/styles/plan.css';

export interface ChoicesProps<T extends string | number> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly T[];
  readonly render: (option: T) => ReactNode;
  /** Accessible name of an option where what it shows is no text. */
  readonly name?: (option: T) => string;
  readonly help?: string;
  readonly onChange: (value: T) => void;
}

export function Choices<T extends string | number>({ label, value, options, render, name, help, onChange }: ChoicesProps<T>) {
  const id = useId();
  return (
    <fieldset className="dm-choices">
      <legend>{label}</legend>
      <div>
        {options.map((option) => (
          <label key={option} title={name?.(option)}>
            <input type="radio" name={id} checked={option === value} aria-label={name?.(option)} aria-describedby={help ? `${id}-help` : undefined} onChange={() => onChange(option)} />
            <span>{render(option)}</span>
          </label>
        ))}
      </div>
      {help && <p className="dm-help" id={`${id}-help`}>{help}</p>}
    </fieldset>
  );
}
