/** One promise of the product, and how its breach is found: each row that the query gives is one. */
export type Invariant = {
  /** As docs and tables name it. */
  name: string;
  promise: string;
  /** Gives rows of one column, `what`: a sentence for a person. */
  sql: string;
  /** Holds only while nothing is harmed: a fault may double what is harmless to double. */
  isForFairWeather?: boolean;
};
