/** Attributes of the element: the same names, values and checks as a link's. */
import { parseParameters } from '@/session/parseParameters';
import type { Session } from '@/session/createSession';
import type { Scenario } from '@/treatment/scenario';
import { SCENARIO_FIELDS } from '@/treatment/scenarioFields';

const SCENARIO_NAMES: ReadonlyMap<string, string> = new Map(Object.values(SCENARIO_FIELDS).map((field) => [field.name, field.path]));
const SESSION_NAMES = ['mode', 'day', 'view', 'play', 'stain', 'lang', 'theme', 'quality', 'labels', 'palette', 'state'];

export const LINK_NAMES: readonly string[] = [...SESSION_NAMES, ...SCENARIO_NAMES.keys()];

export function attributeEntries(element: Element): [string, string][] {
  return LINK_NAMES.flatMap((name): [string, string][] => {
    const value = element.getAttribute(name);
    return value === null ? [] : [[name, value]];
  });
}

/** One attribute that changed while the viewer is up: only what it says changes. */
export function applyAttribute(session: Session, name: string, value: string): void {
  const { patch, issues } = parseParameters([[name, value]]);
  const path = SCENARIO_NAMES.get(name);
  if (path !== undefined && patch.scenario && issues.length === 0) setScenarioAt(session, path, patch.scenario);
  if (patch.day !== undefined) session.seek(patch.day);
  if (patch.view !== undefined) session.goTo(patch.view);
  if (patch.theme !== undefined) session.setTheme(patch.theme);
  if (patch.lang !== undefined) session.setLang(patch.lang);
  if (patch.labels !== undefined) session.setLabels(patch.labels);
  if (patch.quality !== undefined) session.setQuality(patch.quality);
  if (patch.palette !== undefined) session.look.setPalette(patch.palette);
  if (patch.stain !== undefined) session.setStain(patch.stain);
  if (patch.play === true) session.play();
  if (patch.play === false) session.pause();
  if (issues.length > 0) session.store.setState((state) => ({ issues: [...state.issues.filter((issue) => issue.field !== issues[0]?.field), ...issues] }));
}

function setScenarioAt(session: Session, path: string, given: Scenario): void {
  const [section, key] = path.split('.') as [keyof Scenario, string | undefined];
  if (key === undefined) session.setScenario({ [section]: given[section] });
  else session.setScenario({ [section]: { [key]: (given[section] as unknown as Record<string, unknown>)[key] } });
}
