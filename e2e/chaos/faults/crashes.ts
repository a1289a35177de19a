import { createMemoryStorage, type DeviceStorage, type PendingMessage } from "@parley/client";
import { createOutstanding } from "../clients/outstanding.ts";
import { createSdkClient, type SdkClient } from "../clients/sdk-client.ts";
import type { ChaosPerson } from "../world.ts";
import type { Fault, Scene } from "./fault.ts";

const PEOPLE = 8;
/** From a send to the kill: some of them fall between the send and its answer. */
const LIFE_MS = 25;

export const crashFaults: readonly Fault[] = [
  {
    name: "F9",
    says: "clients killed between send and answer",
    isShort: true,
    hasLoad: false,
    isEmpty: true,
    run: killClients,
  },
];

async function killClients(scene: Scene): Promise<void> {
  const people = scene.world.people.slice(0, PEOPLE);
  const kills = Math.ceil(scene.profile.kills / people.length);
  scene.crowd.clients.push(
    ...(await Promise.all(people.map((person, index) => liveAndDie(scene, person, { index, kills })))),
  );
  scene.figure({ what: "kills", value: kills * people.length, unit: "", limit: Number.POSITIVE_INFINITY });
}

/** @returns the last of its lives, which must end what the others began */
async function liveAndDie(
  scene: Scene,
  person: ChaosPerson,
  { index, kills }: { index: number; kills: number },
) {
  const { cluster, journal, random, wait } = scene;
  const name = `mortal-${index}`;
  const outstanding = createOutstanding({ client: name, userId: person.id }, journal);
  const disk = new Map<string, PendingMessage>();
  const live = async (): Promise<{ client: SdkClient; die: () => void }> => {
    const storage = createMortalStorage(disk);
    const client = createSdkClient({ name, person, webUrl: cluster.webUrl, journal, storage, outstanding });
    await client.start();
    return {
      client,
      die() {
        storage.die();
        client.kill();
      },
    };
  };
  for (let count = 0; count < kills; count++) {
    const { client, die } = await live();
    for (let sends = random.between(1, 3); sends > 0; sends--)
      client.send(random.pick(client.chatIds()), `life ${count} of ${index}, ${sends}`);
    await wait(random.between(0, LIFE_MS));
    die();
    journal.write({ client: name, userId: person.id, kind: "RX", op: "killed" });
  }
  return (await live()).client;
}

/** A disk that outlives its process: what a dead process still does to it does not happen, and its locks are free. */
function createMortalStorage(disk: Map<string, PendingMessage>) {
  const storage = createMemoryStorage();
  let isDead = false;
  const outbox: DeviceStorage["outbox"] = {
    ...storage.outbox,
    load: async () => [...disk.values()],
    put: async (message) => void (isDead || disk.set(message.clientId, message)),
    remove: async (clientId) => void (isDead || disk.delete(clientId)),
  };
  return {
    ...storage,
    outbox,
    die() {
      isDead = true;
    },
  };
}
