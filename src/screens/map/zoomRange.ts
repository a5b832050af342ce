/** How far the map can be zoomed out, so that a map of many stages fits whole, and in. */
export const MIN_ZOOM = 0.02;
export const MAX_ZOOM = 2;

/** One press on + makes everything so much larger. */
export const ZOOM_STEP = 1.2;

/** Seen from further away than this, no word on the map can be read. */
export const FAR = 0.4;
