/** Every measure with its certainty and the publication or assumption behind it. Loaded when the reader asks. */
import { measuresEn } from '@/content/messages/measures.en';
import { SOURCES } from '@/content/sources';
import { MEASURES } from '@/healing/measureTable';
import { toolTexts } from './toolTexts';
import { useUi } from './uiContext';

export function SourceList() {
  const { messages } = useUi();
  const t = toolTexts(messages);
  return (
    <dl className="dm-glossary">
      {MEASURES.map(({ name, plainName, grade, source }) => {
        const found = SOURCES[source];
        return (
          <div key={name}>
            <dt>{messages.format(plainName, measuresEn[plainName as keyof typeof measuresEn])} <em>{source}</em></dt>
            {found && (
              <dd>
                {t('source.row', { grade: t(`grade.${grade}.text`), about: found.about, citation: found.citation, status: t(`source.${found.status}`) })}
                {/* Text, not a link: the page names no other host. */}
                {found.doi && <> {t('source.doi', { doi: found.doi })}</>}
              </dd>
            )}
          </div>
        );
      })}
    </dl>
  );
}
