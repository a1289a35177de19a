import type { Message, User, UserId } from "@parley/protocol";
import type { Output } from "../output.ts";
import { neutralise, neutraliseLines } from "./neutralise.ts";
import type { Segment } from "./paint.ts";
import type { Times } from "./times.ts";

type Printer = { output: Output; times: Times };
export type Senders = ReadonlyMap<UserId, User>;

/** Prints one message: as JSON with its sender, or as number, time, name and text. */
export function printMessage(message: Message, senders: Senders, { output, times }: Printer): void {
  const sender = senders.get(message.senderId) ?? null;
  if (output.isJson) output.record({ ...message, sender });
  else output.line(...lineOf(message, { sender, times }));
}

function lineOf(message: Message, { sender, times }: { sender: User | null; times: Times }): Segment[] {
  return [
    { text: `${message.seq}  ${times.stamp(Date.parse(message.createdAt))}  `, style: "dim" },
    { text: neutralise(sender?.name ?? message.senderId), style: "bold" },
    `  ${indented(message.body)}`,
  ];
}

/** Further lines are set in, so that no text can pass itself off as a message of its own. */
function indented(body: string): string {
  return neutraliseLines(body).replaceAll("\n", "\n    ");
}
