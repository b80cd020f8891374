/** What the machine did: the figures of `stats()`, read once a second while the Lab is open. */
import { useEffect, useState } from 'react';
import { useUi } from '@/ui/uiContext';
import type { LabText } from './Lab';

type Figures = Readonly<Record<string, string | number>>;

export function Readout({ text }: { readonly text: LabText }) {
  const { messages, options, session } = useUi();
  const [figures, setFigures] = useState<Figures>({});
  useEffect(() => {
    const read = (): void => {
      const { simulateMs, encodeMs, punctures, simulations } = session.store.getState();
      setFigures({ simulateMs, encodeMs, punctures, simulations, ...options.stats?.() });
    };
    read();
    const timer = setInterval(read, 1000);
    return () => clearInterval(timer);
  }, [options, session]);
  return (
    <section className="dm-readout" aria-label={text('lab.readout')}>
      <h3>{text('lab.readout')}</h3>
      <dl>
        {Object.entries(figures).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{typeof value === 'number' ? messages.number(value, { maximumFractionDigits: 2 }) : value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
