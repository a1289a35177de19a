import { afterAll, beforeAll, expect, test } from "vitest";
import { created, createPlainWorld, type PlainWorld } from "../testing/plain-world.ts";

let world: PlainWorld;
beforeAll(async () => {
  world = await createPlainWorld();
});
afterAll(() => world.close());

test.each(["before he joined", "after he joined"])(
  "who connected %s a group with closed history hears nothing of what was written before him",
  async (when) => {
    const [ann, eve] = await world.people("Ann", "Eve");
    const { id: chatId } = await world.aGroup([ann]);
    const owner = await world.connect(ann.accessToken);
    const early = when === "before he joined" && (await world.connect(eve.accessToken));
    await owner.call("chat.update", { chatId, hasOpenHistory: false });
    await owner.call("message.send", { chatId, clientId: "1", body: "secret" });
    await owner.call("member.add", { chatId, userId: eve.id });
    const newcomer = early || (await world.connect(eve.accessToken));
    const witness = await world.connect(ann.accessToken);
    await owner.call("message.edit", { chatId, seq: 1, body: "still secret" });
    await owner.call("message.send", { chatId, clientId: "2", body: "welcome" });
    await Promise.all([newcomer.next(created("welcome")), witness.next(created("welcome"))]);
    expect(JSON.stringify(newcomer.frames)).not.toContain("secret");
    expect(JSON.stringify(witness.frames)).toContain("still secret");
  },
);
