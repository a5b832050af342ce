/** How far the map can be zoomed out and in. */
export const MIN_ZOOM = 0.1;
export const MAX_ZOOM = 2;
