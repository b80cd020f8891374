/** Every structure that the picture shows, as a list: the way to the same explanations without pointing. */
import { useEffect, useState } from 'react';
import type { StructureName } from '@/skin/structureNames';
import { usePictureRest, useSession, useUi } from '@/ui/uiContext';
import { toolTexts } from '@/ui/toolTexts';
import '@/ui/styles/labels.css';
import { structureText } from './structureText';

export function StructureList() {
  const { messages, session, options } = useUi();
  const rest = usePictureRest();
  const selected = useSession((state) => state.selected?.structure);
  const [shown, setShown] = useState<readonly StructureName[]>([]);
  const { port } = options;
  useEffect(() => port?.wantNames(), [port]);
  const found = rest?.anchors.toSorted((a, b) => meanHeight(a.places) - meanHeight(b.places)).map(({ structure }) => structure);
  // While the camera moves the list stays.
  if (found && found.length > 0 && found.join() !== shown.join()) setShown(found);
  if (shown.length === 0) return <p className="dm-help">{toolTexts(messages)('pick.none')}</p>;
  return (
    <ul className="dm-key">
      {shown.map((structure) => {
        const { name, term, text, source } = structureText(messages, structure);
        const open = structure === selected;
        return (
          <li key={structure}>
            <button type="button" aria-expanded={open} onClick={() => session.select(open ? null : { structure, at: null })}>
              <span><strong>{name}</strong> <em>{term}</em></span>
            </button>
            {open && <p>{text} <small>{source}</small></p>}
          </li>
        );
      })}
    </ul>
  );
}

function meanHeight(places: readonly { readonly y: number }[]): number {
  return places.reduce((sum, { y }) => sum + y, 0) / places.length;
}
