import { asAppError, type Fetch, refusalIn } from "@parley/client/http";
import type { AppError } from "@parley/protocol";
import { TerminalError } from "../terminal-error.ts";
import { explainUnreachable } from "./explain-unreachable.ts";
import type { VersionWatch } from "./version-watch.ts";

/** Why the server cannot be talked to, for those who keep trying and do not end with an error. */
export type FaultWatch = {
  /** @returns what the latest attempt to ask the server failed with; null when it has answered as it should. */
  current: () => AppError | null;
  /** @returns a function that ends the subscription. */
  subscribe: (listener: () => void) => () => void;
};

type Place = { server: string; versions: VersionWatch };

const TOO_MANY = 429;

/** @returns the watch, and a way to ask that it looks at. */
export function createFaultWatch(place: Place): FaultWatch & { over: (ask: Fetch) => Fetch } {
  const listeners = new Set<() => void>();
  let fault: AppError | null = null;
  const note = (found: AppError | null) => {
    if (found?.message === fault?.message) return;
    fault = found;
    for (const listener of [...listeners]) listener();
  };

  return {
    current: () => fault,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    over: (ask) => async (url, request) => {
      try {
        const response = await ask(url, request);
        note(await faultIn(response, place));
        return response;
      } catch (error) {
        note(faultOf(error, place));
        throw error;
      }
    },
  };
}

function faultOf(error: unknown, { server }: Place): AppError {
  return error instanceof TypeError ? explainUnreachable(server, error) : asAppError(error);
}

/** A refusal of one call is none, unless it comes of two versions that do not understand each other. */
async function faultIn(response: Response, { server, versions }: Place): Promise<AppError | null> {
  const { ok, status } = response;
  if (ok) return null;
  if (status >= 500) return new TerminalError("unavailable", "failing", { values: { server, status } });
  const refusal = await refusalIn(response.clone());
  if (status === TOO_MANY) return refusal;
  const explained = versions.explain(refusal);
  return explained instanceof TerminalError ? explained : null;
}
