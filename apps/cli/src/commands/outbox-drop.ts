import type { DeviceStorage, PendingMessage } from "@parley/client";
import type { UserId } from "@parley/protocol";
import type { Output } from "../output.ts";
import type { Confirm } from "../session/confirm.ts";
import { TerminalError } from "../terminal-error.ts";
import { withFile } from "../text/file-words.ts";
import type { Translate } from "../translate.ts";

type Options = {
  storage: DeviceStorage;
  userId: UserId;
  output: Output;
  translate: Translate;
  confirm: Confirm;
  /** The ids of the messages; none: all that waits. */
  ids: readonly string[];
};

/** `parley outbox drop`: deletes what waits, after a question, and prints what it was. */
export async function outboxDropRun(options: Options): Promise<void> {
  const { storage, userId, output, translate, confirm, ids } = options;
  const messages = chosen(await storage.outbox.load(userId), ids);
  if (messages.length === 0) return output.note(translate("outbox.none"));
  await confirm(translate("outbox.drop", { count: messages.length }));
  for (const message of messages) {
    await storage.outbox.remove(message.clientId);
    if (output.isJson) output.record(message);
    else output.fields(message.clientId, withFile(message, translate));
  }
}

function chosen(messages: readonly PendingMessage[], ids: readonly string[]): readonly PendingMessage[] {
  if (ids.length === 0) return messages;
  return ids.map((id) => {
    const message = messages.find(({ clientId }) => clientId === id);
    if (!message) throw new TerminalError("not_found", "noSuchId", { values: { id } });
    return message;
  });
}
