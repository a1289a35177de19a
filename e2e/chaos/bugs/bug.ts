/** A mistake that somebody might make, and where it would show. The product's own files know nothing of it. */
export type Bug = {
  name: string;
  says: string;
  /** The fault under which it shows; none by default. */
  fault?: string;
  /** A file of the product, a text that stands in it, and what the mistake makes of that text. */
  edit?: { file: string; find: string | RegExp; replace: string };
  /** What the mistake makes of the database. */
  sql?: string;
};
