import type { ChatState } from "@parley/client";
import type { Member, UserId } from "@parley/protocol";
import { type RefObject, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { SearchField } from "../../ui/search-field.tsx";
import { useListWindow } from "../../ui/use-list-window.ts";
import { filterMembers } from "./filter-members.ts";
import { actionsFor } from "./member-rights.ts";
import { MemberRow } from "./member-row.tsx";
import { sortMembers } from "./sort-members.ts";

const ROW_PX = 58;
/** Fewer people than this are found by looking. */
const SEARCH_FROM = 10;

type Props = {
  chat: ChatState;
  meId: UserId | undefined;
  scroller: RefObject<HTMLElement | null>;
  onOpen: (member: Member) => void;
  onMenu: (member: Member, at: { x: number; y: number }) => void;
};

/** Who is in the group; of very many only those in sight are on the page. */
export function MemberList({ chat, meId, scroller, onOpen, onMenu }: Props) {
  const t = useTranslations("group");
  const [query, setQuery] = useState("");
  const list = useRef<HTMLUListElement>(null);
  const members = useMemo(() => sortMembers(Object.values<Member>(chat.members)), [chat.members]);
  const found = useMemo(() => filterMembers(members, query), [members, query]);
  const keys = found.map(({ user }) => user.id);
  const { height, rows, measure } = useListWindow({ keys, list, scroller, rowPx: ROW_PX });
  const { kind, role } = chat;
  return (
    <section aria-label={t("members")} className="flex flex-col gap-2">
      {members.length >= SEARCH_FROM && (
        <search className="px-2">
          <SearchField
            label={t("searchMembers")}
            clearLabel={t("clearSearch")}
            value={query}
            onChange={setQuery}
          />
        </search>
      )}
      {found.length === 0 && (
        <p role="status" className="px-3 py-6 text-center text-ink-soft">
          {t("nobodyFound", { query })}
        </p>
      )}
      <ul ref={list} aria-label={t("members")} className="relative" style={{ height }}>
        {rows.map(({ index, key, top }) => {
          const member = found[index];
          if (!member) return null;
          return (
            <li
              key={key}
              ref={measure}
              data-index={index}
              aria-setsize={found.length}
              aria-posinset={index + 1}
              className="absolute inset-x-0"
              style={{ top }}
            >
              <MemberRow
                member={member}
                isMe={member.user.id === meId}
                hasMenu={actionsFor(member, { kind, role, meId }).length > 0}
                onOpen={onOpen}
                onMenu={onMenu}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
