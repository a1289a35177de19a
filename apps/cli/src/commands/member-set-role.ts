import type { Call } from "@parley/client/http";
import type { Output } from "../output.ts";
import { findChat } from "../reading/find-chat.ts";
import { findMember } from "../reading/find-member.ts";
import { printMember } from "../text/print-member.ts";
import type { Translate } from "../translate.ts";

type Options = {
  call: Call;
  output: Output;
  translate: Translate;
  chat: string;
  people: readonly string[];
  role: "admin" | "member";
};

/** `parley group promote` and `demote`: makes members admins, or admins plain members. */
export async function memberSetRoleRun(options: Options): Promise<void> {
  const { call, people, role } = options;
  const chatId = await findChat(call, options.chat);
  const chat = await call("chat.get", { chatId });
  for (const { user } of people.map((person) => findMember(chat, person))) {
    const { member } = await call("member.setRole", { chatId, userId: user.id, role });
    printMember(chatId, member, options);
  }
}
