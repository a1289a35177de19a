import type { Call } from "@parley/client/http";
import type { Output } from "../output.ts";
import { findChat } from "../reading/find-chat.ts";
import { printPeople } from "../text/print-people.ts";
import type { Translate } from "../translate.ts";

type Options = { call: Call; output: Output; translate: Translate; chat: string };

/** `parley group bans`: who is banned from a group, the latest first. */
export async function memberBansRun({ call, output, translate, chat }: Options): Promise<void> {
  const { users } = await call("member.bans", { chatId: await findChat(call, chat) });
  if (users.length === 0 && !output.isJson) return output.note(translate("group.noBans"));
  printPeople(users, output);
}
