import { openDirectChat } from "../chats/create-chat.ts";
import type { Implementation } from "../operation.ts";
import { writeMessage } from "./write-message.ts";

/** Writing to a person opens the chat. It stays open when the message is refused: opening it again is the same. */
export const sendDirectMessage: Implementation<"message.sendDirect"> = async (actor, input, core) => {
  const { userId, ...draft } = input;
  const opened = await openDirectChat(core, actor, userId);
  const written = await writeMessage(core, actor, { ...draft, chatId: opened.output.chat.id });
  return { output: written.output, changes: [...opened.changes, ...written.changes] };
};
