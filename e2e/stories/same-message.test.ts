import { randomUUIDv7 } from "node:crypto";
import { inFirefox } from "../browser/in-firefox.ts";
import { expect, test } from "../fixtures/test.ts";
import { directChat } from "../people/chats.ts";
import { openSocket } from "../people/open-socket.ts";

const TIMES = 100;

test.skip(inFirefox, "It is the server that it tries: CI has no time for it twice.");

test("one message sent a hundred times at once, over REST and two sockets, lands once", async ({
  aPerson,
  inBrowser,
  server,
}) => {
  const [ann, bob] = await Promise.all([aPerson("Ann"), aPerson("Bob")]);
  const chatId = await directChat(ann, bob);
  const bobs = await inBrowser(bob);
  await bobs.open(ann.user.name);
  const [first, second] = await Promise.all([openSocket(server, ann), openSocket(server, ann)]);

  const ways = [ann.call, first.call, second.call];
  const message = { chatId, clientId: randomUUIDv7(), body: "Once and only once" };
  const answers = await Promise.all(
    Array.from({ length: TIMES }, (_, index) => ways[index % ways.length]?.("message.send", message)),
  );

  expect(new Set(answers.map((answer) => answer?.message.id)).size).toBe(1);
  expect(answers.filter((answer) => answer?.duplicate === false)).toHaveLength(1);
  const { messages } = await bob.call("message.list", { chatId });
  expect(messages.map(({ seq, body }) => ({ seq, body }))).toEqual([{ seq: 1, body: message.body }]);
  await expect(bobs.messages).toHaveCount(1);
  await bobs.say("Heard you");
  await expect(bobs.messages).toContainText([message.body, "Heard you"]);
  for (const socket of [first, second]) socket.close();
});
