/** How often a realtime node shows that it is alive. */
export const NODE_BEAT_MS = 3_000;
/** A node that has not beaten for so long is dead: its people are offline, and another closes what it left open. */
export const NODE_DEAD_MS = 9_000;
