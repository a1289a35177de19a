import type { Call } from "@parley/client/http";
import type { TokenScope } from "@parley/protocol";
import type { Output } from "../output.ts";
import { findChat } from "../reading/find-chat.ts";
import type { Translate } from "../translate.ts";

type Options = {
  call: Call;
  output: Output;
  translate: Translate;
  name: string;
  scopes: TokenScope[];
  /** The only chats that it opens; none: all of one's own. */
  chats: readonly string[];
  days: number | undefined;
};

/** `parley token create`: prints a secret for bots and scripts. It is shown this once. */
export async function tokenCreateRun(options: Options): Promise<void> {
  const { call, output, translate, name, scopes, chats, days } = options;
  const found = await Promise.all(chats.map((chat) => findChat(call, chat)));
  const chatIds = found.length > 0 ? found : undefined;
  const made = await call("token.create", { name, scopes, chatIds, expiresInDays: days });
  if (output.isJson) return output.record(made);
  output.line(made.secret);
  output.note({ text: translate("token.once"), style: "dim" });
}
