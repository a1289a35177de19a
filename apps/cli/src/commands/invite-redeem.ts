import type { Call } from "@parley/client/http";
import type { Output } from "../output.ts";
import { inviteToken } from "../text/invite-link.ts";
import type { Translate } from "../translate.ts";

type Options = {
  call: Call;
  output: Output;
  translate: Translate;
  /** A link, or the token in it. */
  invite: string;
  /** Only look where it leads. */
  isPreview: boolean;
};

/** `parley invite join`: joins the group that an invite leads to, or only tells of it. */
export async function inviteRedeemRun(options: Options): Promise<void> {
  const token = inviteToken(options.invite);
  await (options.isPreview ? preview : join)(token, options);
}

async function preview(token: string, { call, output, translate }: Options): Promise<void> {
  const group = await call("invite.preview", { token });
  if (output.isJson) return output.record(group);
  output.fields(group.title, translate("invite.members", { count: group.memberCount }));
}

async function join(token: string, { call, output, translate }: Options): Promise<void> {
  const { chat, joined } = await call("invite.redeem", { token });
  if (output.isJson) return output.record({ chat, joined });
  output.fields(chat.id, chat.title ?? "");
  if (!joined) output.note(translate("invite.inIt"));
}
