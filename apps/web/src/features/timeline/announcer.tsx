import type { Row } from "@parley/client";
import type { User, UserId } from "@parley/protocol";
import { useTranslations } from "use-intl";
import { useNewIncoming } from "./use-new-incoming.ts";

type Props = { rows: readonly Row[]; users: Readonly<Record<UserId, User>> };

/** Reads out what others write while the chat is open: never history, never one's own, never a re-mounted row. */
export function Announcer({ rows, users }: Props) {
  const t = useTranslations("timeline");
  const incoming = useNewIncoming(rows);
  return (
    <div aria-live="polite" className="sr-only">
      {incoming.map(({ key, senderId, body }) => (
        <p key={key}>{t("newMessage", { name: users[senderId]?.name ?? t("someone"), text: body })}</p>
      ))}
    </div>
  );
}
