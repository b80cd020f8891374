/** How much wider than they are the vessels of the two nets are drawn; the picture says so. */
export const VESSEL_ENLARGEMENT = 1.5;
