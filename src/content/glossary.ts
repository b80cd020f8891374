/** The field's words that the interface uses and explains, as keys of the catalogue: `glossary.<word>.term`, `.plain`, `.text`. */
export const GLOSSARY_WORDS = ['collagenI', 'collagenIII', 'dermis', 'epidermis', 'erythema', 'fibroblast'] as const;
export type GlossaryWord = (typeof GLOSSARY_WORDS)[number];
