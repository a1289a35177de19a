import type { User } from "@parley/protocol";
import { useEffect, useState } from "react";
import { useClient } from "./client-provider.ts";
import { useMe } from "./use-me.ts";

/** The search waits for this pause in typing (ms). */
const DEBOUNCE_MS = 200;
const PEOPLE_SHOWN = 50;

export type People =
  | { state: "loading"; users: User[] }
  | { state: "ready"; users: User[] }
  | { state: "failed"; users: User[]; failure: unknown };

const nobody: People = { state: "ready", users: [] };

/**
 * Searches people other than oneself, as one types; the last result stays until the next one arrives.
 * @param query null asks nobody
 */
export function usePeople(query: string | null): People {
  const client = useClient();
  const meId = useMe()?.id;
  const [people, setPeople] = useState<People>({ state: "loading", users: [] });
  useEffect(() => {
    if (query === null) return setPeople(nobody);
    let isCurrent = true;
    setPeople(({ users }) => ({ state: "loading", users }));
    const search = async () => {
      const found = await client.call("user.list", { query, limit: PEOPLE_SHOWN }).then(ready, failed);
      if (isCurrent) setPeople(found);
    };
    const timer = setTimeout(search, query ? DEBOUNCE_MS : 0);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [client, query]);
  return { ...people, users: people.users.filter(({ id }) => id !== meId) };
}

function ready({ users }: { users: User[] }): People {
  return { state: "ready", users };
}

function failed(error: unknown): People {
  return { state: "failed", users: [], failure: error };
}
