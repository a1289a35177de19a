import { openAll } from "../../generator/open-all.ts";
import type { Load } from "./load.ts";
import { signIn } from "./sign-in.ts";
import { withServer } from "./with-server.ts";

const BYTES_PER_KB = 1_024;
const SECOND_MS = 1_000;

/** The load of goals 11 and 12: many people who are signed in and do nothing, and how fast they came in. */
export const idleLoad: Load = {
  figures: ["memory", "accepted/s"],
  measure: ({ sizes }, prepared) =>
    withServer(prepared, async ({ port, memory }) => {
      const before = await memory();
      const begin = performance.now();
      const people = Array.from({ length: sizes.idleConnections }, (_, person) => person);
      const streams = await openAll(people.map((person) => () => signIn(port, person)));
      const took = (performance.now() - begin) / SECOND_MS;
      const after = await memory();
      for (const stream of streams) stream.close();
      return {
        memory: (after - before) / BYTES_PER_KB / streams.length,
        "accepted/s": streams.length / took,
      };
    }),
};
