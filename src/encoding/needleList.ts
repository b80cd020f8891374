/** The shaders' list of the needles that bend the skin now (deform.glsl), as `standingNeedles.ts` fills it. */

/** Room in the list. */
export const MOST_NEEDLES = 48;
/** Numbers per needle: x, z at the surface, height of the tip, indentation (mm). */
export const NEEDLE_NUMBERS = 4;
