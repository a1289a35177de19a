import type { Call } from "@parley/client/http";
import type { Output } from "../output.ts";
import { findChat } from "../reading/find-chat.ts";
import { handleOf } from "../reading/find-member.ts";
import { findPerson } from "../reading/find-person.ts";
import { printMember } from "../text/print-member.ts";
import type { Translate } from "../translate.ts";

type Options = { call: Call; output: Output; translate: Translate; chat: string; people: readonly string[] };

/** `parley group add`: takes people into a group, all that can be found or none. */
export async function memberAddRun(options: Options): Promise<void> {
  const { call, people } = options;
  const chatId = await findChat(call, options.chat);
  const users = await Promise.all(people.map((person) => findPerson(call, handleOf(person))));
  for (const { id } of users) {
    const { member } = await call("member.add", { chatId, userId: id });
    printMember(chatId, member, options);
  }
}
