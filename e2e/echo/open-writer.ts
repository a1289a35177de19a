import type { Call } from "@parley/client/http";
import { openSocket } from "../people/open-socket.ts";
import { type Person, signIn } from "../people/person.ts";
import type { ServerAddress } from "../stack/server-address.ts";

export type Writer = { call: Call; close: () => void };

/** Somebody's socket for as long as the run is: where one is cut, on a busy machine, he opens another. */
export async function openWriter(server: ServerAddress, person: Person): Promise<Writer> {
  let socket = openSocket(server, person);
  await socket;
  return {
    call: async (name, input) => {
      const mine = socket;
      try {
        return await (await mine).call(name, input);
      } catch (error) {
        if (mine === socket) {
          mine.then(({ close }) => close()).catch(() => {});
          socket = signIn(server.webUrl, person).then((again) => openSocket(server, again));
          // Whoever writes next hears of it.
          socket.catch(() => {});
        }
        throw error;
      }
    },
    close: () => void socket.then(({ close }) => close()),
  };
}
