import { useClient } from "@parley/client/react";
import type { ChatId, Output } from "@parley/protocol";
import { useEffect, useState } from "react";
import { useStage } from "../stage.ts";
import { useVoice } from "../voice.ts";

/** The search waits for this pause in typing (ms). */
const DEBOUNCE_MS = 250;
const LIMIT = 50;

type Answer = Pick<Output<"message.search">, "results" | "users"> & { query: string };

const nothing: Answer = { query: "", results: [], users: [] };

/** Searches messages as one types, newest first; the last results stay until the next ones arrive. */
export function useFoundMessages(chatId: ChatId | null) {
  const client = useClient();
  const { complain } = useStage();
  const { translate } = useVoice();
  const [query, setQuery] = useState("");
  const [answer, setAnswer] = useState(nothing);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was typed asks anew.
  useEffect(() => {
    if (query === "") return setAnswer(nothing);
    let isCurrent = true;
    const search = async () => {
      const input = { query, limit: LIMIT, ...(chatId && { chatId }) };
      const { results, users } = await client.call("message.search", input);
      if (isCurrent) setAnswer({ query, results, users });
    };
    const timer = setTimeout(() => search().catch(complain), DEBOUNCE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [client, chatId, query]);
  const isNothing = answer.query !== "" && answer.query === query && answer.results.length === 0;
  const note = query !== answer.query ? translate("screen.loading") : "";
  const ask = (typed: string) => setQuery(typed.trim());
  return { ...answer, ask, note: isNothing ? translate("screen.nothingFound") : note };
}
