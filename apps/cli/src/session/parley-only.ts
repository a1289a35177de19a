import type { Fetch } from "@parley/client/http";
import { TerminalError } from "../terminal-error.ts";

/** What a proxy in front of a Parley server may say by itself, in a page of its own. */
const OF_A_PROXY = [413, 429];

/**
 * Asks, and takes no other answers than Parley gives: a page that wants one to sign in to a network is none.
 * @param type the answers' content type; empty where it may be any, as of files @throws TerminalError `unavailable`
 */
export function parleyOnly(ask: Fetch, type: "application/json" | "application/x-ndjson" | ""): Fetch {
  return async (url, request) => {
    const response = await ask(url, request);
    const { status, headers } = response;
    const given = headers.get("content-type") ?? "";
    // Failures are told as JSON whatever was asked for.
    const isExpected = given.startsWith(response.ok ? type : "application/json");
    if (isExpected || status >= 500 || OF_A_PROXY.includes(status)) return response;
    await response.body?.cancel();
    throw new TerminalError("unavailable", "notParley", { values: { server: url.origin } });
  };
}
