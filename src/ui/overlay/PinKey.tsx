/** The names that belong to the numbered pins, as a list in the sheet below a narrow picture. */
import type { StructureName } from '@/skin/structureNames';
import { toolTexts } from '@/ui/toolTexts';
import { useSession, useUi } from '@/ui/uiContext';
import { usePins } from './pinStore';
import { structureText } from './structureText';

export function PinKey() {
  const { messages, session } = useUi();
  const pins = usePins(session);
  const open = useSession((state) => state.selected?.structure);
  if (pins.length === 0) return null;
  return (
    <ol className="dm-key dm-panel" aria-label={toolTexts(messages)('labels.title')}>
      {pins.map(({ id }, index) => {
        const structure = id as StructureName;
        const { name, term, text } = structureText(messages, structure);
        return (
          <li key={id}>
            <button type="button" aria-expanded={open === id} onClick={() => session.select(open === id ? null : { structure, at: null })}>
              <span className="dm-key-number" aria-hidden="true">{messages.number(index + 1)}</span>
              <span><strong>{name}</strong> <em>{term}</em></span>
            </button>
            {open === id && <p>{text}</p>}
          </li>
        );
      })}
    </ol>
  );
}
