import type { AdminChat } from "@parley/protocol";
import { useCallback, useState } from "react";
import { useTranslations } from "use-intl";
import { SearchField } from "../../ui/search-field.tsx";
import { call } from "./call.ts";
import { PagedList } from "./paged-list.tsx";
import { usePages } from "./use-pages.ts";
import { When } from "./when.tsx";

/** How large groups are and who owns them. */
export function ChatsPane() {
  const t = useTranslations("admin.chats");
  const [query, setQuery] = useState("");
  const read = useCallback(
    async (cursor: string | undefined) => {
      const { chats, nextCursor } = await call("admin.chats", { query, cursor });
      return { items: chats, nextCursor };
    },
    [query],
  );
  const pages = usePages(read);
  return (
    <>
      <SearchField label={t("search")} clearLabel={t("clear")} value={query} onChange={setQuery} />
      <PagedList label={t("search")} pages={pages} empty={{ title: t("none"), text: t("noneText") }}>
        {(chat) => <ChatRow chat={chat} />}
      </PagedList>
    </>
  );
}

function ChatRow({ chat }: { chat: AdminChat }) {
  const t = useTranslations("admin.chats");
  const { title, owner, memberCount: members, messageCount: messages, lastActivityAt } = chat;
  return (
    <>
      <h2 className="truncate font-medium" dir="auto">
        {title}
      </h2>
      <p className="text-ink-soft text-small">{t("size", { members, messages })}</p>
      <p className="text-ink-faint text-small wrap-anywhere">
        {owner ? t("owner", { name: owner.name }) : t("noOwner")}
        {SEPARATOR}
        <When time={lastActivityAt} say={(when) => t("active", { when })} />
      </p>
    </>
  );
}

const SEPARATOR = " · ";
