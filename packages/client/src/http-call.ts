import {
  AppError,
  CALL_TIMEOUT_MS,
  type ErrorBody,
  type ErrorCode,
  errors,
  type Input,
  type OperationName,
  type Output,
  type Route,
  type rareRoutes,
  routeOf,
} from "@parley/protocol";
import { fetchLate } from "./fetch-late.ts";

export type Call = <Name extends OperationName>(name: Name, input: Input<Name>) => Promise<Output<Name>>;

/** As much of `fetch` as calls need. It must throw what `fetch` throws. */
export type Fetch = (
  url: URL,
  request: { method: string; headers: Record<string, string>; body?: string; signal: AbortSignal },
) => Promise<Response>;

export type HttpOptions = {
  /** Where the web app answers. */
  baseUrl: string;
  authorization?: () => Promise<Record<string, string>>;
  /** Instead of the surroundings' own. */
  fetch?: Fetch;
};

/** @returns `call` over REST. Throws AppError: the server's, `unavailable` without network, `timeout` without answer. */
export function createHttpCall({ baseUrl, authorization, fetch: own }: HttpOptions): Call {
  return async (name, input) => {
    const { path, ...request } = requestOf(await findRoute(name), input);
    const headers = { ...request.headers, ...(await authorization?.()) };
    const signal = AbortSignal.timeout(CALL_TIMEOUT_MS);
    try {
      const response = await (own ?? fetch)(new URL(path, baseUrl), { ...request, headers, signal });
      return await answerOf(response);
    } catch (error) {
      throw asAppError(error);
    }
  };
}

/** @throws AppError unavailable when it cannot be fetched */
async function findRoute(name: OperationName): Promise<Route> {
  return routeOf(name) ?? (await fetchLate()).rareRoutes[name as keyof typeof rareRoutes];
}

/** Path parameters go into the path; the rest into the query, or for calls that change something into a JSON body. */
function requestOf({ method, path }: Route, input: object) {
  const rest = new Map(Object.entries(input).filter(([, value]) => value !== undefined));
  const filled = path.replace(/\{(\w+)\}/g, (_, field: string) => {
    const value = rest.get(field);
    rest.delete(field);
    return encodeURIComponent(String(value));
  });
  if (method === "GET") return { method, path: `/api/v1${filled}${queryOf(rest)}`, headers: {} };
  if (method === "DELETE") return { method, path: `/api/v1${filled}`, headers: {} };
  const headers = { "content-type": "application/json" };
  return { method, path: `/api/v1${filled}`, headers, body: JSON.stringify(Object.fromEntries(rest)) };
}

function queryOf(fields: Map<string, unknown>): string {
  const query = new URLSearchParams([...fields].map(([field, value]) => [field, String(value)]));
  return query.size > 0 ? `?${query}` : "";
}

async function answerOf(response: Response) {
  const body = await response.json().catch(() => null);
  if (response.ok && body !== null) return body;
  throw refusalOf(response.status, body);
}

/** The error that an answer other than 2xx tells of. */
export async function refusalIn(response: Response): Promise<AppError> {
  return refusalOf(response.status, await response.json().catch(() => null));
}

/** The same, of a status and a body that was read already. */
export function refusalOf(status: number, body: { error?: unknown } | null): AppError {
  const error = body?.error ?? body;
  return isErrorBody(error) ? AppError.fromBody(error) : new AppError(codeOf(status));
}

/** A code of ours tells our server's answer from a proxy's. */
function isErrorBody(error: unknown): error is ErrorBody {
  if (typeof error !== "object" || error === null || !("code" in error)) return false;
  return typeof error.code === "string" && Object.hasOwn(errors, error.code);
}

/** Proxies answer without a body of ours. */
function codeOf(status: number): ErrorCode {
  const codes = Object.keys(errors) as ErrorCode[];
  return codes.find((code) => errors[code].status === status) ?? "unavailable";
}

/** What `fetch` threw, in terms of the contract. */
export function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const isTimeout = error instanceof DOMException && error.name === "TimeoutError";
  return new AppError(isTimeout ? "timeout" : "unavailable", { cause: error });
}
