import {
  type OperationName,
  operationNames,
  operations,
  type StreamName,
  streamNames,
  streams,
  type TransferName,
  transferNames,
  transfers,
} from "@parley/protocol";
import * as z from "zod/mini";

export type Route = {
  name: OperationName;
  method: string;
  segments: readonly string[];
  /** Input fields that are numbers: in an address they arrive as text. */
  numbers: ReadonlySet<string>;
  /** Input fields that are lists: in an address they are repeated, or their items stand between commas. */
  lists: ReadonlySet<string>;
  hasClientId: boolean;
  /** The input field that takes a body of plain text. */
  textBody: string | undefined;
  /** The input field that the Authorization header carries. */
  credential: string | undefined;
};

const routes: readonly Route[] = operationNames.flatMap(toRoutes);

function toRoutes(name: OperationName): Route[] {
  const { method, path, input, aliases = [], textBody, credential }: Row = operations[name];
  const properties = Object.entries(z.toJSONSchema(input, { io: "input" }).properties ?? {});
  const ofType = (type: string) =>
    new Set(properties.filter(([, schema]) => isOfType(schema, type)).map(([field]) => field));
  const hasClientId = properties.some(([field]) => field === "clientId");
  return [path, ...aliases].map((each) => ({
    name,
    method,
    segments: segmentsOf(each),
    numbers: ofType("integer"),
    lists: ofType("array"),
    hasClientId,
    textBody,
    credential,
  }));
}

type Row = {
  method: string;
  path: string;
  input: z.core.$ZodType;
  aliases?: readonly string[];
  textBody?: string;
  credential?: string;
};

function isOfType(schema: unknown, type: string): boolean {
  return typeof schema === "object" && schema !== null && "type" in schema && schema.type === type;
}

/** The operation at an address under `/api/v1`, with what the address says of its input. */
export function matchRoute(
  method: string,
  path: readonly string[],
): { route: Route; params: Record<string, string> } | undefined {
  // HEAD is GET without its body, which whoever sends the answer leaves out.
  const wanted = method === "HEAD" ? "GET" : method;
  for (const route of routes) {
    const params = route.method === wanted ? matchSegments(route.segments, path) : undefined;
    if (params) return { route, params };
  }
  return undefined;
}

/** The stream at an address under `/api/v1`, with what the address says of its input. */
export function matchStream(
  method: string,
  path: readonly string[],
): { name: StreamName; params: Record<string, string> } | undefined {
  for (const name of method === "GET" ? streamNames : []) {
    const params = matchSegments(segmentsOf(streams[name].path), path);
    if (params) return { name, params };
  }
  return undefined;
}

/** The call that carries a file at an address under `/api/v1`, with what the address says of its input. */
export function matchTransfer(
  method: string,
  path: readonly string[],
): { name: TransferName; params: Record<string, string> } | undefined {
  const wanted = method === "HEAD" ? "GET" : method;
  for (const name of transferNames) {
    const row = transfers[name];
    const params = row.method === wanted ? matchSegments(segmentsOf(row.path), path) : undefined;
    if (params) return { name, params };
  }
  return undefined;
}

function segmentsOf(path: string): string[] {
  return path.slice(1).split("/");
}

/** The methods that an address under `/api/v1` takes; none when it is the address of nothing. */
export function methodsAt(path: readonly string[]): string[] {
  const matching = routes.filter(({ segments }) => matchSegments(segments, path));
  const isStream = matchStream("GET", path) !== undefined;
  const ofTransfers = ["GET", "POST"].filter((method) => matchTransfer(method, path));
  return [
    ...new Set([...matching.map(({ method }) => method), ...(isStream ? ["GET"] : []), ...ofTransfers]),
  ];
}

function matchSegments(
  pattern: readonly string[],
  path: readonly string[],
): Record<string, string> | undefined {
  if (pattern.length !== path.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, segment] of pattern.entries()) {
    const actual = path[index] ?? "";
    if (segment.startsWith("{")) params[segment.slice(1, -1)] = actual;
    else if (segment !== actual) return undefined;
  }
  return params;
}
