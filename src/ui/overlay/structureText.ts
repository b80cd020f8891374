/** Name, term, explanation and source of a structure in the chosen language. Loaded with the labels. */
import { structuresEn } from '@/content/messages/structures.en';
import { SOURCES } from '@/content/sources';
import { STRUCTURE_SOURCES } from '@/content/structureSources';
import type { StructureName } from '@/skin/structureNames';
import type { Messages } from '@/ui/messages';
import { toolTexts } from '@/ui/toolTexts';

export interface StructureText {
  readonly name: string;
  readonly term: string;
  readonly text: string;
  /** Who says so, and how far that was checked. */
  readonly source: string;
}

export function structureText(messages: Messages, structure: StructureName): StructureText {
  const t = toolTexts(messages);
  const found = SOURCES[STRUCTURE_SOURCES[structure]];
  const say = (key: keyof typeof structuresEn): string => messages.format(key, structuresEn[key]);
  return {
    name: say(`structure.${structure}`),
    term: say(`structure.${structure}.term`),
    text: say(`structure.${structure}.text`),
    source: found ? t('labels.source', { citation: found.citation, status: t(`source.${found.status}`) }) : '',
  };
}
