import type { ChatSummary } from "@parley/client";
import { useMe } from "@parley/client/react";
import type { Message, Snippet, User } from "@parley/protocol";
import { usePathname } from "next/navigation";
import { useTranslations } from "use-intl";
import { lineOf } from "../../files/line-of.ts";
import { ShortTime } from "../../locales/short-time.tsx";
import { Avatar } from "../../ui/avatar.tsx";
import { ChatAvatar } from "../../ui/chat-avatar.tsx";
import { classes } from "../../ui/classes.ts";
import { InstantLink } from "../../ui/instant-link.tsx";
import { snippetPieces } from "./snippet-pieces.ts";

type Props = {
  message: Message;
  snippet: Snippet;
  sender: User | undefined;
  /** Its chat, undefined while that is not loaded. */
  summary: ChatSummary | undefined;
  isInChat: boolean;
};

/** One message that was found; it leads to its place in the chat. */
export function FoundMessage({ message, snippet, sender, summary, isInChat }: Props) {
  const t = useTranslations("search");
  const isMine = useMe()?.id === message.senderId;
  const href = `/chats/${message.chatId}/${message.seq}`;
  const isOpen = usePathname() === href;
  const author = isMine ? t("you") : (sender?.name ?? t("someone"));
  const chatTitle = summary?.title ?? t("unknownChat");
  const saysAuthor = !isInChat && (isMine || summary?.kind === "group");
  return (
    <InstantLink
      href={href}
      data-result
      aria-current={isOpen ? "location" : undefined}
      className={classes(
        "flex gap-3 rounded-field px-3 py-2.5 -outline-offset-2",
        isOpen ? "bg-selected" : "hover:bg-hover",
      )}
    >
      {isInChat || !summary ? (
        <Avatar id={message.senderId} name={author} picture={sender?.avatar ?? null} size="medium" />
      ) : (
        <ChatAvatar chat={summary} size="medium" />
      )}
      <span className="min-w-0 flex-1">
        <span className="flex items-baseline gap-2">
          <span className="flex-1 truncate font-semibold">{isInChat ? author : chatTitle}</span>
          <ShortTime time={Date.parse(message.createdAt)} />
        </span>
        <span className="line-clamp-2 text-ink-soft text-small wrap-anywhere" dir="auto">
          {saysAuthor && <span className="text-ink">{t("by", { name: author })}</span>}
          {message.body === "" && lineOf(message)}
          {snippetPieces(snippet).map(({ text, isMatch }, index) =>
            isMatch ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never change places.
              <mark key={index} className="found-words">
                {text}
              </mark>
            ) : (
              text
            ),
          )}
        </span>
      </span>
    </InstantLink>
  );
}
