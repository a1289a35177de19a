import { useClient, useConnection } from "@parley/client/react";
import type { Output } from "@parley/protocol";
import { useCallback, useEffect, useState } from "react";
import { useNewest } from "../../../ui/use-newest.ts";

/** The calls that ask for something of the person's own. */
type ListName = "factor.get" | "identity.list" | "session.list" | "token.list" | "user.blocks";

export type Answer<Name extends ListName> =
  | { state: "loading" }
  | { state: "ready"; output: Output<Name> }
  | { state: "failed"; failure: unknown };

/** @returns what the server answers, asked again when the connection is back, and a function that asks again. */
export function useAnswer<Name extends ListName>(name: Name): [Answer<Name>, () => Promise<void>] {
  const client = useClient();
  const isOnline = useConnection() === "online";
  const [answer, setAnswer] = useState<Answer<Name>>({ state: "loading" });
  const begin = useNewest();
  const ask = useCallback(async () => {
    const isNewest = begin();
    try {
      const output = await client.call(name, {} as never);
      if (isNewest()) setAnswer({ state: "ready", output });
    } catch (failure) {
      // What is known is more than nothing.
      setAnswer((before) => (before.state === "ready" ? before : { state: "failed", failure }));
    }
  }, [client, name, begin]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: coming back online is a reason to ask again.
  useEffect(() => void ask(), [ask, isOnline]);
  return [answer, ask];
}
