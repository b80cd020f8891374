/**
 * The Lab: constants of the model and switches of the picture, live, for students and developers. Loaded when first opened;
 * leva draws the rows. Each row shows the constant's meaning, range, unit, certainty and source.
 */
import { folder, LevaPanel, useControls, useCreateStore } from 'leva';
import { useEffect, useMemo, useRef } from 'react';
import { labEn } from '@/content/messages/lab.en';
import { SOURCES } from '@/content/sources';
import { PARAMETER_MEANINGS } from '@/healing/parameterMeanings';
import type { HealingParameterName } from '@/healing/parameters';
import type { Messages, MessageValues } from '@/ui/messages';
import type { Quantity } from '@/lib/quantity';
import type { RenderingSwitches } from '@/session/sessionTypes';
import { Icon } from '@/ui/icons';
import { toolTexts } from '@/ui/toolTexts';
import { useSession, useUi } from '@/ui/uiContext';
import { levaTheme } from './levaTheme';
import { PARAMETER_FOLDERS } from './parameterFolders';
import { MeasureTable } from './MeasureTable';
import { Readout } from './Readout';

type LabKey = keyof typeof labEn;
export type LabText = (key: LabKey, values?: MessageValues) => string;

/** A slider at rest for this long is simulated. */
const REST_MS = 350;

type Schema = Parameters<typeof folder>[0];

interface ChangeContext {
  /** True where a person moved the control, false where a value was set. */
  readonly fromPanel: boolean;
}

const SWITCHES = ['fibres', 'vessels', 'redness', 'cells', 'exaggerateEpidermis'] as const;

function useLabText(messages: Messages): LabText {
  return useMemo(() => (key, values) => messages.format(key, labEn[key], values), [messages]);
}

interface RowLabelProps {
  readonly messages: Messages;
  readonly text: LabText;
  readonly meaning: string;
  readonly quantity: Quantity;
}

function RowLabel({ messages, text, meaning, quantity }: RowLabelProps) {
  const print = (value: number): string => messages.number(value, { maximumSignificantDigits: 4 });
  const source = SOURCES[quantity.source];
  const row = text('lab.row', {
    low: print(quantity.low),
    high: print(quantity.high),
    unit: quantity.unit === '1' ? '' : quantity.unit,
    grade: messages.t(`grade.${quantity.grade}`),
    source: quantity.source,
  });
  return (
    <span className="dm-lab-row">
      <span>{meaning}</span>
      <small title={source ? `${source.citation} (${toolTexts(messages)(`source.${source.status}`)})` : quantity.source}>{row}</small>
    </span>
  );
}

export function Lab() {
  const { messages, session } = useUi();
  const text = useLabText(messages);
  const overrides = useSession((state) => state.parameterOverrides);
  const changed = Object.keys(overrides).length;
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  // The button is of no use after it has worked; the focus must not fall out of the Lab with it.
  const reset = (): void => {
    session.setParameterOverrides({});
    panel.current?.focus();
  };
  return (
    <aside
      ref={panel}
      className="dm-lab dm-panel"
      tabIndex={-1}
      aria-label={text('lab.title')}
      data-own-keys
      onKeyDown={(event) => {
        if (event.key === 'Escape') session.openLab(false);
      }}
    >
      <header>
        <h2>{text('lab.title')}</h2>
        <button type="button" className="dm-button dm-round" aria-label={text('lab.close')} title={text('lab.close')} onClick={() => session.openLab(false)}>
          <Icon name="close" />
        </button>
      </header>
      <p className="dm-help">{text('lab.intro')}</p>
      <div className="dm-lab-reset">
        <span role="status">{text('lab.changed', { count: changed })}</span>
        <button type="button" className="dm-button" disabled={changed === 0} onClick={reset}>{text('lab.reset')}</button>
      </div>
      <PictureSwitches text={text} />
      <Constants text={text} />
      <MeasureTable text={text} />
      <Readout text={text} />
    </aside>
  );
}

/** The model's constants, folder by folder. Only what a person moves is sent: leva rounds values that it is given. */
function Constants({ text }: { readonly text: LabText }) {
  const { messages, session } = useUi();
  const store = useCreateStore();
  const overrides = useSession((state) => state.parameterOverrides);
  const pending = useRef<Record<string, number>>({});
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  const send = (name: string, value: number): void => {
    pending.current[name] = value;
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      session.setParameterOverrides({ ...session.store.getState().parameterOverrides, ...pending.current });
      pending.current = {};
    }, REST_MS);
  };
  useEffect(() => () => {
    if (timer.current !== null) clearTimeout(timer.current);
  }, []);

  const [, set] = useControls(
    () => {
      const schema: Schema = {};
      for (const { name, parameters } of PARAMETER_FOLDERS) {
        const rows: Schema = {};
        for (const [key, quantity] of Object.entries(parameters)) {
          rows[key] = {
            value: overrides[key] ?? quantity.value,
            min: quantity.low,
            max: quantity.high,
            step: (quantity.high - quantity.low) / 200 || quantity.value / 100 || 0.01,
            label: <RowLabel messages={messages} text={text} meaning={PARAMETER_MEANINGS[key as HealingParameterName]} quantity={quantity} />,
            onChange: (value: number, _path: string, { fromPanel }: ChangeContext) => {
              if (fromPanel) send(key, value);
            },
          };
        }
        schema[text(`lab.folder.${name}`)] = folder(rows, { collapsed: true });
      }
      return schema;
    },
    { store },
  );

  // A reset, an undo or a link changes the constants from outside: the sliders follow.
  useEffect(() => {
    const values: Record<string, number> = {};
    for (const { parameters } of PARAMETER_FOLDERS) for (const [key, quantity] of Object.entries(parameters)) values[key] = overrides[key] ?? quantity.value;
    (set as (next: Record<string, number>) => void)(values);
  }, [overrides, set]);

  return <LevaPanel store={store} fill flat titleBar={false} oneLineLabels hideCopyButton theme={levaTheme} />;
}

/** What of the picture is drawn. */
function PictureSwitches({ text }: { readonly text: LabText }) {
  const { session } = useUi();
  const store = useCreateStore();
  useControls(
    () => {
      const now = session.store.getState().rendering;
      const row = (name: keyof RenderingSwitches, limits: object = {}): object => ({
        value: now[name],
        label: text(`lab.rendering.${name}`),
        ...limits,
        onChange: (value: boolean | number, _path: string, { fromPanel }: ChangeContext) => {
          if (fromPanel) session.setRendering({ [name]: value });
        },
      });
      const rows = Object.fromEntries(SWITCHES.map((name) => [name, row(name)]));
      return { [text('lab.rendering')]: folder({ ...rows, fibreShare: row('fibreShare', { min: 0, max: 1, step: 0.05 }) } as Schema) };
    },
    { store },
  );
  return <LevaPanel store={store} fill flat titleBar={false} hideCopyButton theme={levaTheme} />;
}
