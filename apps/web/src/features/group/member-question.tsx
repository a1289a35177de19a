import type { Client } from "@parley/client";
import { useClient } from "@parley/client/react";
import type { ChatId, Member, UserId } from "@parley/protocol";
import { useTranslations } from "use-intl";
import { ConfirmDialog } from "../../locales/confirm-dialog.tsx";
import type { MemberAction } from "./member-rights.ts";

type Props = { chatId: ChatId; member: Member; action: MemberAction; onClose: () => void };
type Target = { chatId: ChatId; userId: UserId };

const calls: Record<MemberAction, (client: Client, target: Target) => Promise<unknown>> = {
  promote: ({ call }, target) => call("member.setRole", { ...target, role: "admin" }),
  demote: ({ call }, target) => call("member.setRole", { ...target, role: "member" }),
  handOver: ({ call }, target) => call("chat.handOver", target),
  remove: ({ call }, target) => call("member.remove", target),
  ban: ({ call }, target) => call("member.ban", target),
};

/** Asks before a member's standing changes, and says what it means. */
export function MemberQuestion({ chatId, member: { user }, action, onClose }: Props) {
  const t = useTranslations("group");
  const client = useClient();
  return (
    <ConfirmDialog
      title={t(`${action}Title`, { name: user.name })}
      text={t(`${action}Text`)}
      action={t(`${action}Action`)}
      tone={action === "promote" ? "primary" : "danger"}
      onConfirm={async () => void (await calls[action](client, { chatId, userId: user.id }))}
      onClose={onClose}
    />
  );
}
