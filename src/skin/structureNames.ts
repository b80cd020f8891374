/**
 * The structures of skin and of its healing that a picture can name: one list for labels, picking and texts. A new structure
 * is a name here, its texts in `src/content`, and where it stands in the picture in `src/scene/anchors`.
 */
export const STRUCTURE_NAMES = [
  'horny-layer', 'granular-layer', 'spinous-layer', 'basal-layer', 'epidermis', 'junction',
  'papillary-dermis', 'reticular-dermis', 'fat', 'septum',
  'superficial-plexus', 'deep-plexus', 'capillary-loop', 'arteriole', 'venule',
  'surface', 'puncture', 'channel', 'clot',
  'young-collagen', 'mature-collagen', 'new-elastin', 'fibroblast', 'neutrophil', 'macrophage',
] as const;
export type StructureName = (typeof STRUCTURE_NAMES)[number];
