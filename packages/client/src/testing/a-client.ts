import type { Me } from "@parley/protocol";
import { assembleClient } from "../assemble-client.ts";
import { createMemoryStorage, type DeviceStorage } from "../device-storage.ts";
import type { FirstLoad } from "../first-load.ts";
import type { FakeServer } from "./fake-server.ts";
import { createFakeTransport } from "./fake-transport.ts";

// No fake clock waits for a file to be read.
import "../later.ts";

type Options = {
  server: FakeServer;
  me: Me;
  storage?: DeviceStorage;
  firstLoad?: FirstLoad;
  onSignedOut?: () => void;
  onFactorRequired?: () => void;
};

/** @returns a client of this person, not started yet, and the network that it is on. */
export function aClient({ server, me, storage = createMemoryStorage(), ...options }: Options) {
  const transport = createFakeTransport(server, me.id);
  return {
    transport,
    client: assembleClient({ transport, storage, userId: me.id, ...options }),
  };
}
