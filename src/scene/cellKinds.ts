/** Numbers per placed cell, and what the first of them says; twins of cell.vert.glsl. */
export const CELL_NUMBERS = 12;
export const CELL_KINDS = { fibroblast: 0, neutrophil: 1, macrophage: 2, elastin: 3 } as const;
