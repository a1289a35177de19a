import type { ChatState } from "@parley/client";
import type { Message, User, UserId } from "@parley/protocol";
import { useTranslations } from "use-intl";
import { lineOf } from "../../files/line-of.ts";
import { useNewIncoming } from "./use-new-incoming.ts";
import { useRowNotice } from "./use-row-notice.ts";

/** More at once, as after an absence, are counted and not read out. */
const MOST_READ_OUT = 3;

type Props = { chat: ChatState; users: Readonly<Record<UserId, User>>; meId: UserId };

/**
 * Reads out what others write while the chat is open: never history, never one's own, never a re-mounted row. Nothing of
 * it is seen, so it is loaded after what is.
 */
export function Announcer({ chat, users, meId }: Props) {
  const t = useTranslations("timeline");
  const incoming = useNewIncoming(chat, meId);
  const rowNotice = useRowNotice(users);
  const count = incoming.length;
  return (
    <div aria-live="polite" className="sr-only">
      {count > MOST_READ_OUT && <p key={incoming[0]?.id}>{t("newCount", { count })}</p>}
      {count <= MOST_READ_OUT &&
        incoming.map((message) => <p key={message.id}>{rowNotice({ message }) ?? words(message)}</p>)}
    </div>
  );

  function words(message: Message) {
    return t("newMessage", { name: users[message.senderId]?.name ?? t("someone"), text: lineOf(message) });
  }
}
