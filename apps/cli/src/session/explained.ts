import type { Call } from "@parley/client/http";
import { AppError, errors } from "@parley/protocol";
import { TerminalError } from "../terminal-error.ts";
import { explainUnreachable } from "./explain-unreachable.ts";
import type { VersionWatch } from "./version-watch.ts";

type Place = { server: string; versions: VersionWatch };

/** The SDK says that the server is away; a person at a terminal also wants to know which one. */
export function explained(call: Call, place: Place): Call {
  return async (name, input) => {
    try {
      return await call(name, input);
    } catch (error) {
      throw explain(error, place);
    }
  };
}

type Begun<Part> = { parts: AsyncGenerator<Part>; first: IteratorResult<Part> };

/** Until the first part has come the server may refuse. */
export async function begin<Part>(parts: AsyncGenerator<Part>): Promise<Begun<Part>> {
  return { parts, first: await parts.next() };
}

/** The same for an answer that comes in parts, as lines or bytes, and may break off. */
export async function* explainedParts<Part>(
  open: () => Promise<Begun<Part>>,
  place: Place,
): AsyncGenerator<Part> {
  const { parts, first } = await open().catch((error) => {
    throw explain(error, place);
  });
  try {
    if (!first.done) yield first.value;
    yield* parts;
  } catch (cause) {
    throw isUnavailable(cause) ? brokenOff(cause, place) : cause;
  } finally {
    await parts.return(undefined);
  }
}

/** What to say of a failure, and of which server. */
export function explain(error: unknown, { server, versions }: Place): unknown {
  if (isWithoutNetwork(error)) return explainUnreachable(server, error);
  return unnamedOutage(error, server) ?? versions.explain(error);
}

/** It is there, or what stands before it is, and it said nothing else: not even when to come again. */
function unnamedOutage(cause: unknown, server: string): TerminalError | undefined {
  if (!(cause instanceof AppError) || cause instanceof TerminalError) return undefined;
  if (cause.retryAfterMs !== undefined || cause.message !== errors[cause.code].message) return undefined;
  const options = { values: { server }, cause };
  if (cause.code === "unavailable") return new TerminalError("unavailable", "notServing", options);
  if (cause.code === "timeout") return new TerminalError("timeout", "tooSlow", options);
  return undefined;
}

/** Whatever the reason is: what has come so far is not all. */
function brokenOff(cause: unknown, { server }: Place): TerminalError {
  return new TerminalError("unavailable", "brokenOff", { values: { server }, cause });
}

function isUnavailable(error: unknown): boolean {
  return error instanceof AppError && error.code === "unavailable";
}

/** `fetch` failed by itself: there was no answer at all. */
function isWithoutNetwork(error: unknown): boolean {
  return isUnavailable(error) && (error as AppError).cause instanceof TypeError;
}
