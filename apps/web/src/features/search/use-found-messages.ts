import { useClient, useConnection } from "@parley/client/react";
import type { Input, Output } from "@parley/protocol";
import { useEffect, useRef, useState } from "react";

/** The search waits for this pause in typing (ms). */
const DEBOUNCE_MS = 250;

type SearchInput = Input<"message.search">;
type Page = Output<"message.search">;

export type FoundMessages = {
  state: "loading" | "ready" | "failed";
  failure: unknown;
  results: Page["results"];
  users: Page["users"];
  /** There are more, unless it is null. */
  nextCursor: string | null;
};

const nothing: FoundMessages = { state: "ready", failure: null, results: [], users: [], nextCursor: null };

/**
 * Searches messages as one types, newest first; the last results stay until the next ones arrive, and an answer that
 * comes late is dropped. What failed is tried again when the connection is back.
 * @param input null asks nothing
 */
export function useFoundMessages(input: SearchInput | null) {
  const client = useClient();
  const isOnline = useConnection() === "online";
  const [found, setFound] = useState(nothing);
  const [attempt, setAttempt] = useState(0);
  const asked = useRef<object>({});
  const key = input && JSON.stringify(input);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says whether the input is another one.
  useEffect(() => {
    const question = {};
    asked.current = question;
    if (!input) return setFound(nothing);
    setFound((before) => ({ ...before, state: "loading", failure: null }));
    const timer = setTimeout(() => ask(input, question, (page) => page), DEBOUNCE_MS);
    return () => clearTimeout(timer);
  }, [client, key, attempt]);

  const hasFailed = found.state === "failed";
  // biome-ignore lint/correctness/useExhaustiveDependencies: the connection's return is the reason.
  useEffect(() => {
    if (isOnline && hasFailed) setAttempt((count) => count + 1);
  }, [isOnline]);

  async function ask(page: SearchInput, question: object, join: (page: Page, before: FoundMessages) => Page) {
    const isStale = () => asked.current !== question;
    try {
      const answer = await client.call("message.search", page);
      if (isStale()) return;
      setFound((before) => ({ ...join(answer, before), state: "ready", failure: null }));
    } catch (failure) {
      if (!isStale()) setFound((before) => ({ ...before, state: "failed", failure }));
    }
  }

  /** Puts the next page behind what is found. */
  function loadMore(): void {
    const { nextCursor, state } = found;
    if (!input || nextCursor === null || state === "loading") return;
    setFound((before) => ({ ...before, state: "loading", failure: null }));
    void ask({ ...input, cursor: nextCursor }, asked.current, (page, before) => ({
      ...page,
      results: [...before.results, ...page.results],
      users: [...before.users, ...page.users],
    }));
  }

  return { ...found, loadMore, retry: () => setAttempt((count) => count + 1) };
}
