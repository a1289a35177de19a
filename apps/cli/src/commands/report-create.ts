import type { Call } from "@parley/client/http";
import type { ReportReason } from "@parley/protocol";
import type { Output } from "../output.ts";
import { findChat } from "../reading/find-chat.ts";
import { handleOf } from "../reading/find-member.ts";
import { findPerson } from "../reading/find-person.ts";
import type { Translate } from "../translate.ts";

type Options = {
  call: Call;
  output: Output;
  translate: Translate;
  /** A person, or with `seq` a chat. */
  subject: string;
  seq: number | undefined;
  reason: ReportReason;
  note: string | undefined;
};

/** `parley report`: reports a person, or a message of a chat, to the admins of the server. */
export async function reportCreateRun(options: Options): Promise<void> {
  const { call, output, translate, subject, seq, reason, note } = options;
  const matter =
    seq === undefined
      ? { userId: (await findPerson(call, handleOf(subject))).id }
      : { chatId: await findChat(call, subject), seq };
  const { reportId } = await call("report.create", { ...matter, reason, note });
  if (output.isJson) return output.record({ reportId });
  output.fields(reportId);
  output.note({ text: translate("admin.reported"), style: "dim" });
}
