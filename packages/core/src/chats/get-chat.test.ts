import { afterAll, beforeAll, expect, test } from "vitest";
import { run } from "../run.ts";
import { interleave } from "../testing/interleave.ts";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

test.each([
  { when: "before", membersRev: 2, memberCount: 2 },
  // Whatever was asked for after it would be of another instant.
  { when: "after", membersRev: 1, memberCount: 3 },
] as const)(
  "a chat and its members are of one instant, also when somebody is removed just $when the first look",
  async ({ when, ...seen }) => {
    const [ann, bob, eve] = await world.people("Ann", "Bob", "Eve");
    const { id: chatId } = await world.aGroup([ann, bob, eve]);
    const happen = () => ann.call("member.remove", { chatId, userId: eve.id });
    const core = interleave(world.core, { [when]: chatId, happen });
    const chat = await run(core, { name: "chat.get", caller: bob.actor, input: { chatId } });
    expect(chat).toMatchObject(seen);
    expect(chat.members).toHaveLength(seen.memberCount);
    expect(await bob.call("chat.get", { chatId })).toMatchObject({
      lastRev: 3,
      membersRev: 2,
      memberCount: 2,
    });
  },
);
