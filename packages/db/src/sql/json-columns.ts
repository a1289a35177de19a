/** Rows column by column, as they come in one value of a row: parsing that costs a fraction of parsing each value. */
export type JsonColumns<Row> = { [Column in keyof Row]: Row[Column][] };

/** An expression of `JsonColumns` over all rows of a SELECT. @param columns names with their expressions */
export function jsonColumns<Row>(columns: { [Column in keyof Row]: string }): string {
  const pairs = Object.entries<string>(columns).map(
    ([name, expression]) => `'${name}', coalesce(json_agg(${expression}), '[]')`,
  );
  return `json_build_object(${pairs.join(", ")})`;
}
