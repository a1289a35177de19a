import fc from "fast-check";
import { vi } from "vitest";
import { aClient } from "./a-client.ts";
import { FakeServer } from "./fake-server.ts";
import type { FakeTransport } from "./fake-transport.ts";

// What can happen to a client, one thing at a time. `pick` chooses among what is on its way.
export const step = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ do: "send" } as const) },
  { weight: 4, arbitrary: fc.constant({ do: "otherPosts" } as const) },
  { weight: 2, arbitrary: fc.constant({ do: "otherMentions" } as const) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom("otherEdits", "otherDeletes"), pick: fc.nat(20) }),
  },
  { weight: 1, arbitrary: fc.constant({ do: "otherReads" } as const) },
  { weight: 1, arbitrary: fc.constant({ do: "memberJoins" } as const) },
  { weight: 1, arbitrary: fc.constant({ do: "memberLeaves" } as const) },
  { weight: 1, arbitrary: fc.constant({ do: "disconnect" } as const) },
  { weight: 1, arbitrary: fc.constant({ do: "loadOlder" } as const) },
  { weight: 1, arbitrary: fc.constant({ do: "markRead" } as const) },
  {
    weight: 8,
    arbitrary: fc.record({ do: fc.constantFrom("deliver", "double", "drop"), pick: fc.nat(20) }),
  },
  {
    weight: 8,
    arbitrary: fc.record({ do: fc.constantFrom("serve", "answer", "answer", "lose"), pick: fc.nat(20) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("wait" as const), ms: fc.nat(400) }) },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** Ann's client in a group of three, and one more who comes and goes. */
export function aWorld() {
  const server = new FakeServer();
  const [ann, bob, cem, dee] = ["Ann", "Bob", "Cem", "Dee"].map((name) => server.aPerson(name));
  if (!ann || !bob || !cem || !dee) throw new Error("four people");
  const chat = server.aChat("group", [ann, bob, cem]);
  server.post(chat, bob, "before");
  const { client, transport } = aClient({ server, me: ann });
  return { server, ann, bob, cem, dee, chat, client, transport };
}
export type World = ReturnType<typeof aWorld>;

/** Lets everything happen that is due within so many ms. */
export const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

/** Lets one thing happen. */
export async function take(world: World, each: Step): Promise<void> {
  const { server, chat, client, transport, bob, dee } = world;
  switch (each.do) {
    case "send":
      client.send(chat.id, `own ${chat.lastSeq}`);
      break;
    case "otherPosts":
      server.post(chat, bob, `other ${chat.lastSeq}`);
      break;
    case "otherMentions":
      server.post(chat, bob, "@ann", [world.ann.id]);
      break;
    case "otherEdits":
    case "otherDeletes":
      changeOne(world, each);
      break;
    case "otherReads":
      server.read(chat, bob, chat.lastSeq);
      break;
    case "memberJoins":
      if (!chat.members.has(dee.id)) server.add(chat, dee);
      break;
    case "memberLeaves":
      if (chat.members.has(dee.id)) server.remove(chat, dee);
      break;
    case "disconnect":
      transport.disconnect();
      break;
    case "loadOlder":
      client.loadOlder(chat.id).catch(() => {});
      break;
    case "markRead":
      client.markRead(chat.id, chat.lastSeq);
      break;
    case "deliver":
    case "double":
    case "drop":
      passPush(transport, each);
      break;
    case "serve":
    case "answer":
    case "lose":
      transport.calls[each.pick % transport.calls.length]?.[each.do]();
      break;
    case "wait":
      await settle(each.ms);
      break;
    default:
      each satisfies never;
  }
  await settle();
}

/** Like a server, it leaves tombstones as they are. */
function changeOne({ server, chat }: World, each: { do: "otherEdits" | "otherDeletes"; pick: number }): void {
  const message = chat.messages[each.pick % chat.messages.length];
  if (!message || message.deletedAt !== null) return;
  const edit = { body: "edited", mentions: [], editedAt: message.createdAt };
  const tombstone = { body: "", mentions: [], deletedAt: message.createdAt };
  server.change(chat, message.seq, each.do === "otherEdits" ? edit : tombstone);
}

function passPush(transport: FakeTransport, each: { do: "deliver" | "double" | "drop"; pick: number }): void {
  const index = each.pick % transport.pushes.length;
  const push = transport.pushes[index];
  if (!push) return;
  if (each.do !== "double") transport.pushes.splice(index, 1);
  if (each.do !== "drop") transport.deliver(push);
}
