import type { Client } from "@parley/client";
import type { FaultWatch } from "../session/fault-watch.ts";
import { faultWords } from "../session/fault-words.ts";
import type { Translate } from "../translate.ts";

type Options = {
  client: Client;
  faults: FaultWatch;
  server: string;
  translate: Translate;
  say: (text: string) => void;
};

/** Reads out why there is no connection, once for each reason, and that there is one again. */
export function createStateReader({ client, faults, server, translate, say }: Options) {
  let told: string | null = null;
  const update = () => {
    const { connection } = client.getState();
    if (connection === "waiting") {
      const words = faultWords(faults.current(), { server, translate });
      if (words !== told) say(words);
      told = words;
    } else if (connection === "online" && told !== null) {
      say(translate("connection.online"));
      told = null;
    }
  };
  return { update, stop: faults.subscribe(update) };
}
