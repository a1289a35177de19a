import type { Call } from "@parley/client/http";
import type { ChatId } from "@parley/protocol";
import type { Output } from "../output.ts";
import { findChat } from "../reading/find-chat.ts";
import type { Confirm } from "../session/confirm.ts";
import { printPlace } from "../text/print-place.ts";
import type { Translate } from "../translate.ts";

type Options = {
  call: Call;
  output: Output;
  translate: Translate;
  confirm: Confirm;
  chat: string;
  seqs: readonly number[];
  /** For oneself alone; else for everybody. */
  isForMe: boolean;
};

/** `parley rm`: deletes messages, for everybody or for oneself, after a question. Prints what is gone. */
export async function messageDeleteRun(options: Options): Promise<void> {
  const { call, translate, confirm, seqs, isForMe } = options;
  const chatId = await findChat(call, options.chat);
  const question = translate(isForMe ? "rm.hide" : "rm.delete", { count: seqs.length });
  await confirm(question);
  for (const seq of seqs) await (isForMe ? hide : remove)({ chatId, seq }, options);
}

type Place = { chatId: ChatId; seq: number };

async function remove(place: Place, { call, output }: Options): Promise<void> {
  printPlace(await call("message.delete", place), output);
}

async function hide(place: Place, { call, output }: Options): Promise<void> {
  const { id, seq } = await call("message.get", place);
  await call("message.hide", place);
  if (output.isJson) output.record({ ...place, id, hidden: true });
  else output.fields(id, String(seq));
}
