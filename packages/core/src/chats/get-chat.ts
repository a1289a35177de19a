import { type Implementation, unchanged } from "../operation.ts";
import { loadChat } from "./load-chat.ts";

export const getChat: Implementation<"chat.get"> = async (actor, { chatId }, core) =>
  unchanged(await loadChat(core, actor, chatId));
