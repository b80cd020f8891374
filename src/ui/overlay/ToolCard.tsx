/** The card of a tool of the picture, in the column of the plan: a title, a way to close it, its controls. */
import type { ReactNode } from 'react';
import { Icon } from '@/ui/icons';
import { useUi } from '@/ui/uiContext';
import { toolTexts } from '@/ui/toolTexts';
import '@/ui/styles/tools.css';

export function ToolCard({ title, onClose, children }: { readonly title: string; readonly onClose: () => void; readonly children: ReactNode }) {
  const t = toolTexts(useUi().messages);
  return (
    <section className="dm-tool dm-panel" aria-label={title}>
      <header>
        <h2>{title}</h2>
        <button type="button" className="dm-button dm-round" aria-label={t('tool.close', { name: title })} title={t('tool.close', { name: title })} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      {children}
    </section>
  );
}
