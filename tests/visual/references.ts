/** How the stored references are made and how near a picture must come to them. */
export const REFERENCE_QUALITY = 'low';
export const REFERENCE_SIZE = [640, 360] as const;
/** Stored as averages over blocks of this many pixels a side: small files, and deaf to the last bit of a rasteriser. */
export const REFERENCE_SHRINK = 4;
/** Another browser version may differ in this share of the small picture's pixels by more than STEP of 255. */
export const TOLERATED_SHARE = 0.005;
export const STEP = 8;
