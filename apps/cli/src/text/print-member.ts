import type { ChatId, Member } from "@parley/protocol";
import type { Output } from "../output.ts";
import type { Translate } from "../translate.ts";

type Printer = { output: Output; translate: Translate };

/** Prints a member who was added or changed: his handle and role; as JSON with the chat. */
export function printMember(chatId: ChatId, member: Member, { output, translate }: Printer): void {
  if (output.isJson) output.record({ chatId, member });
  else output.fields(`@${member.user.handle}`, translate(`who.roles.${member.role}`));
}
