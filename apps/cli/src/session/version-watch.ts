import type { Fetch } from "@parley/client/http";
import { API_VERSION, API_VERSION_HEADER, AppError, type ErrorCode } from "@parley/protocol";
import { TerminalError } from "../terminal-error.ts";

export type VersionWatch = {
  /** @returns a way to ask that hears from the answer which version of the contract the server speaks. */
  over: (ask: Fetch) => Fetch;
  /** @returns the failure, with what to do where it may come from a server of another version. */
  explain: (error: unknown) => unknown;
};

/** How a call ends that the other side does not know, or means something else by. */
const CAUSED: readonly ErrorCode[] = ["invalid_input", "not_found", "method_not_allowed", "internal"];

/** Remembers which version the server speaks. Versions that differ in the last number only are the same to clients. */
export function createVersionWatch(server: string): VersionWatch {
  let theirs = API_VERSION as string;
  return {
    over: (ask) => async (url, request) => {
      const response = await ask(url, request);
      theirs = response.headers.get(API_VERSION_HEADER) ?? theirs;
      return response;
    },
    explain: (error) => {
      const isCaused = error instanceof AppError && CAUSED.includes(error.code);
      if (!isCaused || contractOf(theirs) === contractOf(API_VERSION)) return error;
      const fields = error.fields?.map(({ path, message }) => `${path}: ${message}`) ?? [];
      return new TerminalError(error.code, "otherVersion", {
        values: { server, theirs, ours: API_VERSION },
        details: [error.message, ...fields],
        cause: error,
      });
    },
  };
}

/** `1.4.2` speaks the contract 1.4. */
function contractOf(version: string): string {
  return version.split(".").slice(0, 2).join(".");
}
