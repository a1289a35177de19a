import type { DeviceStorage, PendingMessage } from "@parley/client";
import type { UserId } from "@parley/protocol";
import type { Output } from "../output.ts";
import { withFile } from "../text/file-words.ts";
import type { Segment } from "../text/paint.ts";
import { printTable } from "../text/table.ts";
import type { Times } from "../text/times.ts";
import type { Translate } from "../translate.ts";

type Options = { storage: DeviceStorage; userId: UserId; output: Output; translate: Translate; times: Times };

/** `parley outbox list`: what waits on this device to be sent, oldest first. */
export async function outboxListRun({ storage, userId, output, translate, times }: Options): Promise<void> {
  const messages = await storage.outbox.load(userId);
  if (output.isJson) {
    for (const message of messages) output.record(message);
    return;
  }
  if (messages.length === 0) return output.note(translate("outbox.none"));
  const rowOf = ({ clientId, chatId, createdAt, state, body, file }: PendingMessage): Segment[] => [
    { text: clientId, style: "dim" },
    { text: chatId, style: "dim" },
    times.stamp(createdAt),
    state === "failed" ? { text: translate("status.failed"), style: "red" } : translate("status.queued"),
    withFile({ body, file }, translate),
  ];
  printTable(output, {
    headings: [
      translate("list.id"),
      translate("chats.chat"),
      translate("list.created"),
      "",
      translate("outbox.text"),
    ],
    rows: messages.map(rowOf),
    flexible: 4,
  });
}
