import type { Row } from "@parley/client";
import type { User, UserId } from "@parley/protocol";
import { useTranslations } from "use-intl";
import { useNewIncoming } from "./use-new-incoming.ts";
import { useRowNotice } from "./use-row-notice.ts";

type Props = { rows: readonly Row[]; users: Readonly<Record<UserId, User>> };

/** Reads out what others write while the chat is open: never history, never one's own, never a re-mounted row. */
export function Announcer({ rows, users }: Props) {
  const t = useTranslations("timeline");
  const incoming = useNewIncoming(rows);
  const rowNotice = useRowNotice(users);
  return (
    <div aria-live="polite" className="sr-only">
      {incoming.map((row) => (
        <p key={row.key}>{rowNotice(row) ?? words(row)}</p>
      ))}
    </div>
  );

  function words({ senderId, body }: Row) {
    return t("newMessage", { name: users[senderId]?.name ?? t("someone"), text: body });
  }
}
