/** The whole interface around the picture: one layout that goes from a phone to a portrait wall, in either writing direction. */
import { lazy, Suspense, useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { createMessages } from './messages';
import type { Session } from '@/session/createSession';
import { useStore } from 'zustand';
import { HoldButton } from './HoldButton';
import { handleKey } from './keyboard';
import { lazily } from './lazily';
import { MeasureCharts } from './MeasureChart';
import { PassButton, PlanPanel } from './PlanPanel';
import { Stage } from './Stage';
import { ScaleAndPurpose, TextTwin } from './TextTwin';
import { StretchButton } from './StretchButton';
import { TimeBar } from './TimeBar';
import { TopBar } from './TopBar';
import { UiContextProvider, useSession, useUi, type UiOptions } from './uiContext';

/** The Lab and its library are fetched when it is first opened. */
const Lab = lazy(() => import('@/ui/lab/Lab').then((module) => ({ default: module.Lab })));

/** So are the citations, when somebody asks for them. */
const SourceList = lazy(() => import('./SourceList').then((module) => ({ default: module.SourceList })));

/** And the list of what the picture shows, with its explanations. */
const StructureList = lazily('StructureList');
const DosePanel = lazily('DosePanel');

const CompareCard = lazily('CompareCard');

const Glossary = lazily('Glossary');
const IssuesNotice = lazily('IssuesNotice');

function Notices() {
  const some = useSession((state) => state.issues.length > 0);
  return <Suspense fallback={null}>{some && <IssuesNotice />}</Suspense>;
}

/** Below this width of the host the layout is a phone's (see `layout.css`). */
const NARROW_PX = 680;

/** A panel that folds; what it holds is rendered, and fetched, when it is first opened. */
function Section(props: { readonly name: string; readonly title: string; readonly open?: boolean; readonly children: ReactNode }) {
  const [seen, setSeen] = useState(props.open ?? false);
  return (
    <details
      className="dm-section dm-panel"
      data-section={props.name}
      open={props.open}
      onToggle={(event) => {
        if (event.currentTarget.open) setSeen(true);
      }}
    >
      <summary><h2>{props.title}</h2></summary>
      <div className="dm-section-body">{seen && <Suspense fallback={null}>{props.children}</Suspense>}</div>
    </details>
  );
}

/** While the device is held its panel has the dose map. */
function DoseSection() {
  const { t } = useUi().messages;
  const held = useSession((state) => state.hold !== null);
  return held ? null : <Section name="dose" title={t('dose.section')}><DosePanel /></Section>;
}

const PinKey = lazily('PinKey');

function LabelKey() {
  const labels = useSession((state) => state.labels);
  return <Suspense fallback={null}>{labels && <PinKey />}</Suspense>;
}

/** Cards of the picture's tools that are open. */
function ToolCards() {
  const comparing = useSession((state) => state.comparison !== null);
  return <Suspense fallback={null}>{comparing && <CompareCard />}</Suspense>;
}

function LabSlot() {
  const open = useSession((state) => state.labOpen);
  if (!open) return null;
  return <Suspense fallback={null}><Lab /></Suspense>;
}

export function Interface({ session, options }: { readonly session: Session; readonly options: UiOptions }) {
  const lang = useStore(session.store, (state) => state.lang);
  const theme = useStore(session.store, (state) => state.theme);
  const messages = useMemo(() => createMessages(lang), [lang]);
  const context = useMemo(() => ({ session, messages, options }), [session, messages, options]);
  const root = useRef<HTMLElement>(null);
  const [narrow, setNarrow] = useState(false);
  const { t } = messages;

  // On a phone the sheet opens on what the picture shows; the plan is one tap away.
  useLayoutEffect(() => setNarrow((root.current?.clientWidth ?? NARROW_PX) < NARROW_PX), []);

  useEffect(() => {
    const element = root.current;
    const listener = (event: KeyboardEvent): void => handleKey(session, event);
    element?.addEventListener('keydown', listener);
    return () => element?.removeEventListener('keydown', listener);
  }, [session]);

  return (
    <UiContextProvider value={context}>
      <section ref={root} className="dm-root" data-theme={theme} lang={messages.lang} dir={messages.dir} aria-label={t('app.region')}>
        <TopBar />
        <Stage />
        <TimeBar />
        <div className="dm-sides">
          <div className="dm-side" data-side="plan">
            {/* Names of the numbered pins, where the picture is too narrow for labels beside it. */}
            <LabelKey />
            <ToolCards />
            <PassButton />
            <HoldButton />
            <StretchButton />
            <DoseSection />
            <Section name="plan" title={t('plan.title')} open={!narrow}><PlanPanel /></Section>
          </div>
          <div className="dm-side" data-side="read">
            <Section name="measures" title={t('measure.title')} open><MeasureCharts /></Section>
            <Section name="twin" title={t('twin.title')} open><TextTwin /></Section>
            {options.stage && <Section name="structures" title={t('pick.title')}><StructureList /></Section>}
            <Section name="glossary" title={t('glossary.title')}><Glossary /></Section>
            <Section name="sources" title={t('source.title')}><SourceList /></Section>
            <ScaleAndPurpose />
          </div>
        </div>
        <Notices />
        <LabSlot />
      </section>
    </UiContextProvider>
  );
}
