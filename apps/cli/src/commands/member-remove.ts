import type { Call } from "@parley/client/http";
import type { Output } from "../output.ts";
import { findChat } from "../reading/find-chat.ts";
import { findMember } from "../reading/find-member.ts";
import type { Confirm } from "../session/confirm.ts";
import type { Translate } from "../translate.ts";

type Options = {
  call: Call;
  output: Output;
  translate: Translate;
  confirm: Confirm;
  chat: string;
  people: readonly string[];
  /** No invite brings them back. */
  isBanned: boolean;
};

/** `parley group remove`: puts people out of a group, after a question. Prints who is gone. */
export async function memberRemoveRun(options: Options): Promise<void> {
  const { call, output, translate, confirm, people, isBanned } = options;
  const chatId = await findChat(call, options.chat);
  const chat = await call("chat.get", { chatId });
  const members = people.map((person) => findMember(chat, person));
  const names = members.map(({ user }) => user.name).join(", ");
  await confirm(translate(isBanned ? "group.ban" : "group.remove", { names, title: chat.title ?? "" }));
  for (const { user } of members) {
    await call(isBanned ? "member.ban" : "member.remove", { chatId, userId: user.id });
    if (output.isJson) output.record({ chatId, userId: user.id });
    else output.fields(`@${user.handle}`);
  }
}
