import { eventually } from "@parley/core/testing/eventually";
import { createPrincipals, hasEnded, principals } from "@parley/core/testing/principals";
import { ChatId, closeReasons, type EventName, eventNames } from "@parley/protocol";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import * as z from "zod/mini";
import { startConnecting } from "./testing/connect.ts";
import { transports } from "./testing/ears.ts";
import { eventMatrix } from "./testing/event-matrix.ts";
import { anEventScene, type EventScene, type Listener, listeners } from "./testing/event-scene.ts";
import { openPlain } from "./testing/open-plain.ts";
import { bearer } from "./testing/plain-world.ts";
import { createNetwork, type Network } from "./testing/start-nodes.ts";

/** Events that are of a chat say of which. */
const Place = z.object({ chatId: ChatId });

let network: Network;
beforeAll(async () => {
  network = await createNetwork();
});
afterAll(() => network.close());

describe.each(Object.entries(transports))("over %s", (_name, listen) => {
  test.each(eventNames)("%s goes to those who may know of it, and to nobody else", async (event) => {
    const { provoke, to } = eventMatrix[event];
    const scene = await anEventScene(network, listen);
    onTestFinished(scene.close);
    await provoke(scene);
    await eventually(() => expect(hearing(scene, event)).toEqual(expect.arrayContaining([...to])));
    await passFence(scene, event);
    expect(hearing(scene, event)).toEqual(listeners.filter((each) => to.includes(each)));
  });
});

/** Who has heard of it until now. */
function hearing(scene: EventScene, event: EventName): Listener[] {
  const isIt: (data: never, scene: EventScene) => boolean = eventMatrix[event].isIt ?? (() => true);
  return listeners.filter((name) => scene.ears[name].heard(event).some((data) => isIt(data as never, scene)));
}

/**
 * Lets everything arrive that is under way. A node emits a chat's changes in order and each to all its sockets at once:
 * when the owner has a later one, nobody gets anything more of what was before, but what is on the wire.
 */
async function passFence({ acting, ears, chatId: usualId }: EventScene, event: EventName): Promise<void> {
  const { data: place } = Place.safeParse(ears.owner.heard(event).at(-1));
  const { chatId } = place ?? { chatId: usualId };
  const { message } = await acting.owner.call("message.send", { chatId, clientId: "fence", body: "fence" });
  const fence = expect.objectContaining({ chatId, rev: message.rev });
  await eventually(() => expect(ears.owner.heard("message.created")).toContainEqual(fence));
  await Promise.all(Object.values(ears).map((ear) => ear.catchUp()));
}

const ended = principals.filter(hasEnded);

test.each(ended)("whoever is %s is not let in, whatever he shows", async (principal) => {
  const { proofsOf } = await createPrincipals(network);
  for (const token of await proofsOf(principal)) {
    const socket = startConnecting(network.one.port, { auth: { token } });
    const refusal = await new Promise((resolve) => socket.once("connect_error", resolve));
    expect(refusal).toMatchObject({ data: { code: "unauthenticated" } });
    const plain = await openPlain(network.one.port, bearer(token ?? ""));
    expect(await plain.closed).toEqual(closeReasons.unauthenticated);
  }
});

test("nor is the anonymous one, who gets no event", async () => {
  const socket = startConnecting(network.one.port, { auth: {} });
  const refusal = await new Promise((resolve) => socket.once("connect_error", resolve));
  expect(refusal).toMatchObject({ data: { code: "unauthenticated" } });
  const plain = await openPlain(network.one.port);
  expect(await plain.call("me.get")).toMatchObject({ ok: false, error: { code: "unauthenticated" } });
  plain.webSocket.close();
});

test.each(Object.entries(transports))(
  "over %s, who deletes his account is told and cut",
  async (_name, listen) => {
    const gus = await network.aPerson("Gus");
    const phone = await listen(network.one.port, gus);
    const laptop = await network.other.connect(await network.aDevice(gus));
    onTestFinished(phone.close);
    await laptop.call("me.delete", { handle: gus.handle });
    await eventually(() => expect(phone.heard("session.revoked")).toEqual([{}]));
    await phone.closed;
  },
);
