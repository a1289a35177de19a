import { randomUUIDv7 } from "node:crypto";
import { residentBytes } from "../cluster/process-tree.ts";
import type { Fault, Scene } from "./fault.ts";

const MESSAGES = 600;
const LENGTH = 9_000;
const MEGABYTE = 2 ** 20;

/** Who reads slowly, or not at all. */
export const stallFaults: readonly Fault[] = [
  { name: "F16", says: "readers that stall", hasLoad: false, run: stallReaders },
];

/** The plain sockets take nothing any more, while more is written than may pile up for them. */
async function stallReaders({ cluster, world, journal, figure, wait }: Scene): Promise<void> {
  const [chat] = world.chats;
  if (!chat) throw new Error("there is no chat");
  for (const proxy of cluster.nodeFronts) proxy.weather({ state: "frozen" });
  let highest = 0;
  for (let count = 0; count < MESSAGES; count++) {
    const ref = randomUUIDv7();
    const line = { client: "writer", userId: chat.owner.id, chatId: chat.id, op: "message.send", ref };
    journal.write({ ...line, kind: "SEND" });
    const body = `${count} `.padEnd(LENGTH, "long ");
    const { message } = await chat.owner.call("message.send", { chatId: chat.id, clientId: ref, body });
    journal.write({ ...line, kind: "ACK", seq: message.seq, rev: message.rev, data: { id: message.id } });
    highest = Math.max(highest, ...cluster.nodes.map((node) => residentBytes(node.pid() ?? 0)));
  }
  await wait(5_000);
  for (const proxy of cluster.nodeFronts) proxy.weather({ state: "open" });
  figure({ what: "memory of a node", value: Math.round(highest / MEGABYTE), unit: "MB", limit: 512 });
}
