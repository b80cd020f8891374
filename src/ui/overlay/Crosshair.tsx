/**
 * Pointing without a pointer: in the focused picture Enter brings a cross that arrow keys move (with Shift in larger steps);
 * it says what it stands on, Enter asks about it, Escape takes it away.
 */
import { useEffect, useState } from 'react';
import type { PicturePoint } from '@/session/picturePort';
import type { Selection } from '@/session/sessionTypes';
import { useUi } from '@/ui/uiContext';
import { toolTexts } from '@/ui/toolTexts';
import '@/ui/styles/labels.css';
import { structureText } from './structureText';

export function Crosshair({ at }: { readonly at: PicturePoint }) {
  const { messages, options } = useUi();
  const [under, setUnder] = useState<Selection | null>(null);
  const { port } = options;
  useEffect(() => {
    let current = true;
    void port?.pick(at).then((found) => {
      if (current) setUnder(found);
    });
    return () => {
      current = false;
    };
  }, [at, port]);
  const text = under ? structureText(messages, under.structure) : null;
  return (
    <div className="dm-cross" style={{ transform: `translate(${String(at.x)}px, ${String(at.y)}px)` }}>
      <svg viewBox="-16 -16 32 32" aria-hidden="true" focusable="false">
        {(['dm-leader-casing', 'dm-leader'] as const).map((name) => <path key={name} className={name} d="M-14 0h10M4 0h10M0-14v10M0 4v10" />)}
      </svg>
      <p role="status">{text ? toolTexts(messages)('pick.under', { name: text.name, term: text.term }) : toolTexts(messages)('pick.nothing')}</p>
    </div>
  );
}
