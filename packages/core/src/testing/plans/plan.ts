/** A node of a plan as Postgres prints it in JSON: the fields that are looked at. */
export type PlanNode = {
  "Node Type": string;
  "Relation Name"?: string;
  "Index Name"?: string;
  /** For each time it ran. */
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number;
  "Rows Removed by Index Recheck"?: number;
  Plans?: PlanNode[];
};

/** A statement that was executed, those inside functions and of foreign keys among them, and how. */
export type Planned = { text: string; plan: PlanNode };

/** How a table was read in a plan. */
export type Scan = { how: string; table: string; index: string | undefined; rows: number };

/** Every reading of a table in a plan. Rows count that were found and then left out, too. */
export function scansOf(node: PlanNode): Scan[] {
  const inner = (node.Plans ?? []).flatMap(scansOf);
  const table = node["Relation Name"];
  if (table === undefined || !node["Node Type"].includes("Scan")) return inner;
  // Those of a bitmap are in the nodes below.
  const index = node["Index Name"] ?? indexesBelow(node);
  return [{ how: node["Node Type"], table, index, rows: rowsOf(node) }, ...inner];
}

const indexesBelow = (node: PlanNode): string | undefined =>
  node.Plans?.map((below) => below["Index Name"] ?? indexesBelow(below)).join("+") || undefined;

function rowsOf(node: PlanNode): number {
  const removed = (node["Rows Removed by Filter"] ?? 0) + (node["Rows Removed by Index Recheck"] ?? 0);
  return Math.round((node["Actual Rows"] + removed) * node["Actual Loops"]);
}
