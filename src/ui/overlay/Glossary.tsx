/** The field's words that the interface uses, each with the plain word and one sentence. */
import { GLOSSARY_WORDS } from '@/content/glossary';
import { glossaryEn } from '@/content/messages/glossary.en';
import { useUi } from '@/ui/uiContext';

export function Glossary() {
  const { messages } = useUi();
  const say = (key: keyof typeof glossaryEn): string => messages.format(key, glossaryEn[key]);
  return (
    <dl className="dm-glossary">
      {GLOSSARY_WORDS.map((word) => (
        <div key={word}>
          <dt>{say(`glossary.${word}.plain`)} <em>({say(`glossary.${word}.term`)})</em></dt>
          <dd>{say(`glossary.${word}.text`)}</dd>
        </div>
      ))}
    </dl>
  );
}
