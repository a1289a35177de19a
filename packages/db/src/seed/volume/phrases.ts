type Some = readonly [string, ...string[]];

/** What the messages of a volume are made of: an opening, one thought or several, and an ending. */
export type Phrases = { openings: Some; middles: Some; endings: Some };
