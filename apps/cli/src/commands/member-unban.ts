import type { Call } from "@parley/client/http";
import type { Output } from "../output.ts";
import { findAmong } from "../reading/find-among.ts";
import { findChat } from "../reading/find-chat.ts";
import { printPeople } from "../text/print-people.ts";

type Options = { call: Call; output: Output; chat: string; people: readonly string[] };

/** `parley group unban`: takes bans back, of all who are named or of none. Prints whose. */
export async function memberUnbanRun({ call, output, chat, people }: Options): Promise<void> {
  const chatId = await findChat(call, chat);
  const users = findAmong((await call("member.bans", { chatId })).users, people);
  for (const { id } of users) await call("member.unban", { chatId, userId: id });
  printPeople(users, output);
}
