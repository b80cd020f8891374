/** Mounts the interface into a host element. The host gets size containment, so the layout follows the element and not the window. */
import { createRoot } from 'react-dom/client';
import type { Session } from '@/session/createSession';
import { Interface } from './Interface';
import type { UiOptions } from './uiContext';
import '@/ui/styles/ui.css';

export type { UiOptions };

export function mountUi(host: HTMLElement, session: Session, options: UiOptions): { readonly dispose: () => void } {
  host.classList.add('dm-host');
  const root = createRoot(host);
  root.render(<Interface session={session} options={options} />);
  return {
    dispose: () => {
      root.unmount();
      host.classList.remove('dm-host');
    },
  };
}
