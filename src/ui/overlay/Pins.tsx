/**
 * Labels of a narrow picture: numbered pins on the structures, their names as a list in the sheet below (`PinKey`), and
 * the one that is open explained there and at the picture's foot.
 */
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { PictureRest } from '@/session/picturePort';
import type { StructureName } from '@/skin/structureNames';
import { Icon } from '@/ui/icons';
import { useSession, useUi } from '@/ui/uiContext';
import { toolTexts } from '@/ui/toolTexts';
import { obstaclesOver } from './obstacles';
import { layoutPins } from './pinLayout';
import { setPins, usePins } from './pinStore';
import { structureText } from './structureText';

const MOST_PINS = 7;

export function Pins({ rest }: { readonly rest: PictureRest }) {
  const { messages, session } = useUi();
  const t = toolTexts(messages);
  const selected = useSession((state) => state.selected);
  const on = useSession((state) => state.labels);
  const overlay = useRef<HTMLDivElement>(null);
  const pins = usePins(session);

  useLayoutEffect(() => {
    const host = overlay.current;
    if (!host) return;
    const shown = rest.anchors.filter(({ structure }) => on || structure === selected?.structure);
    const labels = shown.map(({ structure, priority, places }) => ({ id: structure, priority, places, width: 0, height: 0 }));
    setPins(session, layoutPins({ width: rest.widthPx, height: rest.heightPx, keepClear: obstaclesOver(host) }, labels, MOST_PINS));
  }, [session, rest, on, selected]);
  useEffect(() => () => setPins(session, []), [session]);

  const open = pins.find(({ id }) => id === selected?.structure);
  const toggle = (id: string): void => session.select(open?.id === id ? null : { structure: id as StructureName, at: null });
  return (
    <div ref={overlay} className="dm-pins" role="group" aria-label={t('labels.title')}>
      {pins.map(({ id, at }, index) => {
        const { name, term } = structureText(messages, id as StructureName);
        return (
          <button
            key={id}
            type="button"
            className="dm-pin"
            data-structure={id}
            aria-expanded={open?.id === id}
            aria-label={t('labels.pin', { number: index + 1, name, term })}
            style={{ transform: `translate(${at.x.toFixed(1)}px, ${at.y.toFixed(1)}px)` }}
            onClick={() => toggle(id)}
          >
            <span aria-hidden="true">{messages.number(index + 1)}</span>
          </button>
        );
      })}
      {open && selected?.fibre === undefined && <Explained structure={open.id as StructureName} onClose={() => session.select(null)} />}
    </div>
  );
}

function Explained({ structure, onClose }: { readonly structure: StructureName; readonly onClose: () => void }) {
  const { messages } = useUi();
  const { name, term, text, source } = structureText(messages, structure);
  return (
    <div className="dm-explained dm-panel" role="status">
      <p>
        <strong>{name}</strong> <em>{term}</em>
      </p>
      <p>{text} <small>{source}</small></p>
      <button type="button" className="dm-button dm-round" aria-label={toolTexts(messages)('labels.close')} title={toolTexts(messages)('labels.close')} onClick={onClose}>
        <Icon name="close" />
      </button>
    </div>
  );
}
