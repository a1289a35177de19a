import { cutListeners } from "@parley/core/testing/cut-listeners";
import type { ChatId, OperationName, UserId } from "@parley/protocol";
import * as fc from "fast-check";
import { afterAll, beforeAll, test } from "vitest";
import type { Device } from "./testing/connect.ts";
import { expectReplay } from "./testing/expect-replay.ts";
import { createNetwork, type Network } from "./testing/start-nodes.ts";

let network: Network;
beforeAll(async () => {
  network = await createNetwork();
});
afterAll(() => network.close());

/** Who acts: each from a device that is not watched, for its own answer takes the place of a push. */
type Scene = {
  chatId: ChatId;
  directId: ChatId;
  ann: Device;
  bob: Device;
  zoe: Device;
  bobId: UserId;
  joeId: UserId;
  zoeId: UserId;
};
const unchanging = "changes no chat";

/** Every operation of the contract, and how it changes a chat. A new one does not compile without a row. */
const cases: Record<OperationName, ((scene: Scene) => Promise<unknown>) | typeof unchanging> = {
  "account.register": unchanging,
  "account.login": unchanging,
  "account.refresh": unchanging,
  "account.logout": unchanging,
  "me.get": unchanging,
  "me.update": ({ bob }) => bob.call("me.update", { name: "Robert", about: "New" }),
  "me.changes": unchanging,
  "me.delete": async ({ zoe, chatId }) => {
    await zoe.call("message.send", { chatId, clientId: "last", body: "last words" });
    const { handle } = await zoe.call("me.get", {});
    await zoe.call("me.delete", { handle });
  },
  "draft.set": unchanging,
  "draft.list": unchanging,
  "user.block": unchanging,
  "user.unblock": unchanging,
  "user.blocks": unchanging,
  "user.list": unchanging,
  "user.get": unchanging,
  "chat.list": unchanging,
  "chat.get": unchanging,
  "chat.create": ({ ann, bobId, joeId }) =>
    ann.call("chat.create", { kind: "group", title: "New", memberIds: [bobId, joeId] }),
  "chat.update": ({ ann, chatId }) =>
    ann.call("chat.update", {
      chatId,
      title: "Renamed",
      description: "New",
      avatar: "emoji:🌲",
      hasOpenHistory: false,
    }),
  "chat.setMine": async ({ ann, bob, chatId }) => {
    await ann.call("chat.setMine", { chatId, isPinned: true });
    await bob.call("chat.setMine", { chatId, isMarkedUnread: true, notificationLevel: "none" });
  },
  "chat.handOver": ({ ann, chatId, bobId }) => ann.call("chat.handOver", { chatId, userId: bobId }),
  "chat.leave": ({ ann, chatId }) => ann.call("chat.leave", { chatId }),
  "chat.read": async ({ ann, bob, chatId }) => {
    await bob.call("chat.read", { chatId, seq: 1 });
    await ann.call("chat.read", { chatId, seq: 2 });
  },
  "chat.deliver": ({ bob, chatId }) => bob.call("chat.deliver", { chatId, seq: 2 }),
  "chat.changes": unchanging,
  "member.add": ({ ann, chatId, joeId }) => ann.call("member.add", { chatId, userId: joeId }),
  "member.remove": async ({ ann, bob, chatId, bobId }) => {
    await bob.call("message.send", { chatId, clientId: "last", body: "last words" });
    await ann.call("member.remove", { chatId, userId: bobId });
    await ann.call("message.send", { chatId, clientId: "after", body: "he is gone" });
  },
  "member.setRole": async ({ ann, bob, chatId, bobId, joeId }) => {
    await ann.call("member.setRole", { chatId, userId: bobId, role: "admin" });
    await bob.call("member.add", { chatId, userId: joeId });
  },
  "invite.create": unchanging,
  "invite.list": unchanging,
  "invite.revoke": unchanging,
  "invite.preview": unchanging,
  "invite.redeem": async ({ ann, zoe, zoeId, chatId }) => {
    await ann.call("member.remove", { chatId, userId: zoeId });
    const { token } = await ann.call("invite.create", { chatId });
    await zoe.call("invite.redeem", { token });
  },
  "message.send": async ({ ann, bob, chatId, directId }) => {
    await bob.call("message.send", { chatId, clientId: "1", body: "one" });
    await ann.call("message.send", { chatId: directId, clientId: "1", body: "two" });
  },
  "message.sendDirect": async ({ ann, bobId, joeId }) => {
    await ann.call("message.sendDirect", { userId: bobId, clientId: "1", body: "one" });
    await ann.call("message.sendDirect", { userId: joeId, clientId: "1", body: "two" });
  },
  "message.forward": ({ bob, chatId, directId }) =>
    bob.call("message.forward", { chatId, seq: 1, toChatId: directId, clientId: "1" }),
  "message.edit": ({ ann, chatId }) => ann.call("message.edit", { chatId, seq: 1, body: "better" }),
  "message.delete": async ({ ann, chatId }) => {
    await ann.call("message.delete", { chatId, seq: 1 });
    await ann.call("message.delete", { chatId, seq: 2 });
  },
  "message.hide": async ({ ann, bob, chatId }) => {
    await ann.call("message.hide", { chatId, seq: 1 });
    await bob.call("message.hide", { chatId, seq: 2 });
  },
  "message.react": async ({ ann, bob, chatId }) => {
    await ann.call("message.react", { chatId, seq: 2, emoji: "👍" });
    await bob.call("message.react", { chatId, seq: 2, emoji: "👍" });
  },
  "message.unreact": async ({ ann, bob, chatId }) => {
    await ann.call("message.react", { chatId, seq: 2, emoji: "👍" });
    await bob.call("message.react", { chatId, seq: 2, emoji: "🌲" });
    await ann.call("message.unreact", { chatId, seq: 2, emoji: "👍" });
  },
  "message.pin": ({ ann, chatId }) => ann.call("message.pin", { chatId, seq: 1 }),
  "message.unpin": async ({ ann, chatId }) => {
    await ann.call("message.pin", { chatId, seq: 1 });
    await ann.call("message.unpin", { chatId, seq: 1 });
  },
  "message.pins": unchanging,
  "message.readers": unchanging,
  "message.search": unchanging,
  "message.list": unchanging,
  "message.get": unchanging,
  "token.create": unchanging,
  "token.list": unchanging,
  "token.revoke": unchanging,
  "webhook.create": ({ ann, chatId }) => ann.call("webhook.create", { chatId, name: "Bot" }),
  "webhook.list": unchanging,
  "webhook.revoke": async ({ ann, chatId }) => {
    const { webhook } = await ann.call("webhook.create", { chatId, name: "Bot" });
    await ann.call("webhook.revoke", { chatId, webhookId: webhook.id });
  },
  "webhook.post": async ({ ann, chatId }) => {
    const { secret } = await ann.call("webhook.create", { chatId, name: "Bot" });
    await ann.call("webhook.post", { secret, text: "512 passed" });
  },
  "typing.start": unchanging,
  "realtime.ticket": unchanging,
};

const changing = Object.entries(cases).flatMap(([name, act]) => (act === unchanging ? [] : [{ name, act }]));

/** Five people, four of them in a group, on both nodes; those who act do so from devices of their own. */
async function aScene(): Promise<{ scene: Scene; watched: Device[] }> {
  const [ann, bob, eve, joe, zoe] = await network.people("Ann", "Bob", "Eve", "Joe", "Zoe");
  const { id: chatId } = await network.aGroup([ann, bob, eve, zoe]);
  const { id: directId } = await network.aDirectChat(ann, bob);
  await ann.call("message.send", { chatId, clientId: "a", body: "hi" });
  await eve.call("message.send", { chatId, clientId: "b", body: "ho" });
  const [anns, bobs, zoes] = await Promise.all([
    network.one.connect(ann),
    network.other.connect(bob),
    network.one.connect(zoe),
  ]);
  const watched = await Promise.all([
    network.other.connect(ann),
    network.one.connect(bob),
    network.one.connect(eve),
    network.other.connect(joe),
  ]);
  const acting = { ann: anns, bob: bobs, zoe: zoes, bobId: bob.id, joeId: joe.id, zoeId: zoe.id };
  return { scene: { chatId, directId, ...acting }, watched };
}

test.each(changing)(
  "I12 after $name everybody's snapshot with the pushes is a fresh snapshot",
  async ({ act }) => {
    const { scene, watched } = await aScene();
    await expectReplay(watched, () => act(scene));
  },
);

/** What somebody may do at any moment. Some of it is refused, which changes nothing. */
const deeds: Record<string, (scene: Scene, n: number) => Promise<unknown>> = {
  annSends: ({ ann, chatId }, n) => ann.call("message.send", { chatId, clientId: `a${n}`, body: `${n}` }),
  bobSends: ({ bob, chatId }, n) => bob.call("message.send", { chatId, clientId: `b${n}`, body: `${n}` }),
  bobReads: ({ bob, chatId }, n) => bob.call("chat.read", { chatId, seq: n }),
  annReads: ({ ann, chatId }, n) => ann.call("chat.read", { chatId, seq: n }),
  joeComes: ({ ann, chatId, joeId }) => ann.call("member.add", { chatId, userId: joeId }),
  joeGoes: ({ ann, chatId, joeId }) => ann.call("member.remove", { chatId, userId: joeId }),
  bobGoes: ({ ann, chatId, bobId }) => ann.call("member.remove", { chatId, userId: bobId }),
  bobComes: ({ ann, chatId, bobId }) => ann.call("member.add", { chatId, userId: bobId }),
  annEdits: ({ ann, chatId }, n) => ann.call("message.edit", { chatId, seq: 1, body: `edited ${n}` }),
  annDeletes: ({ ann, chatId }, n) => ann.call("message.delete", { chatId, seq: n + 1 }),
  bobReacts: ({ bob, chatId }) => bob.call("message.react", { chatId, seq: 1, emoji: "👍" }),
  bobPins: ({ bob, chatId }, n) => bob.call("chat.setMine", { chatId, isPinned: n % 2 === 0 }),
  historyCloses: ({ ann, chatId }) => ann.call("chat.update", { chatId, hasOpenHistory: false }),
  historyOpens: ({ ann, chatId }) => ann.call("chat.update", { chatId, hasOpenHistory: true }),
  busBreaks: () => cutListeners(network.core.db.pool),
};

/** Who is removed and added again to a group with closed history, and hears of neither, keeps what he had (README). */
const stories = [
  { about: "people come and go", without: ["historyCloses", "historyOpens"] },
  { about: "history opens and closes", without: ["bobGoes", "joeGoes"] },
];

test.each(stories)(
  "I11 whatever happens at once on two nodes, while the bus breaks and $about, everybody converges",
  async ({ without }) => {
    const names = Object.keys(deeds).filter((name) => !without.includes(name));
    const Deeds = fc.array(fc.constantFrom(...names), { minLength: 10, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(Deeds, async (names) => {
        const { scene, watched } = await aScene();
        await expectReplay(watched, () =>
          Promise.allSettled(names.map((name, n) => deeds[name]?.(scene, n))),
        );
      }),
      // A race does not shrink.
      { numRuns: 3, endOnFailure: true },
    );
  },
);
