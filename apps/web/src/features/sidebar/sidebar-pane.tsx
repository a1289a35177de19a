import type { State } from "@parley/client";
import {
  useChats,
  useClient,
  useClientState,
  useConnection,
  useMe,
  useOnlineIds,
} from "@parley/client/react";
import { lazy, type ReactNode, type Ref, Suspense, useMemo, useRef } from "react";
import { useTranslations } from "use-intl";
import { useTitled } from "../../locales/use-titled.ts";
import { drawnFirst } from "../../ui/drawn-first.tsx";
import { lateFrom } from "../../ui/late.ts";
import { SearchField } from "../../ui/search-field.tsx";
import { WhenSeen } from "../../ui/when-seen.tsx";
import { ChatListSkeleton } from "./chat-list-skeleton.tsx";
import type { OnChatMenu } from "./chat-row.tsx";
import type { SidebarBodyProps } from "./sidebar-body.tsx";
import { SidebarHeader } from "./sidebar-header.tsx";

const SidebarBody = drawnFirst<SidebarBodyProps>({
  load: async () => (await import("./sidebar-body.tsx")).SidebarBody,
  Drawing: lazy(() => import("./drawn-body.tsx")),
  Waiting: ChatListSkeleton,
});
const later = () => import("./later.ts");
const FoundChats = lateFrom(later, (parts) => parts.FoundChats);
const GoneNotices = lateFrom(later, (parts) => parts.GoneNotices);

type Props = {
  selectedId: string | null;
  account: ReactNode;
  onNewChat: () => void;
  onChatMenu: OnChatMenu;
  search: SidebarSearch;
};

/** The search whose field stands over the list. While it is open, its results stand in place of the list. */
type SidebarSearch = {
  label: string;
  query: string;
  field: Ref<HTMLInputElement>;
  isOpen: boolean;
  onQuery: (query: string) => void;
  /** @param chats those of the list that answer to the query, as the list shows them */
  renderResults: (chats: ReactNode) => ReactNode;
};

/** The list of chats with its header and search. Lives as long as the app: it never remounts on navigation. */
export function SidebarPane({ selectedId, account, onNewChat, onChatMenu, search }: Props) {
  const t = useTranslations("chats");
  const client = useClient();
  const chats = useChats();
  const titled = useTitled();
  const summaries = useMemo(() => chats.map(titled), [chats, titled]);
  const scroller = useRef<HTMLDivElement>(null);
  const connection = useConnection();
  const me = useMe();
  const onlineIds = useOnlineIds();
  const { isReady, hasMoreChats, notices } = useClientState(shown);
  const goneElsewhere = notices.filter(({ chatId }) => chatId !== selectedId);
  const list = { summaries, meId: me?.id, selectedId, onlineIds, scroller, onMenu: onChatMenu };
  return (
    <>
      <SidebarHeader connection={connection} account={account} onNewChat={onNewChat} />
      <search className="px-3 pb-2">
        <SearchField
          ref={search.field}
          label={search.label}
          clearLabel={t("clearSearch")}
          value={search.query}
          onChange={search.onQuery}
        />
      </search>
      {goneElsewhere.length > 0 && (
        <Suspense>
          <GoneNotices notices={goneElsewhere} onDismiss={(chatId) => client.dismissNotice(chatId)} />
        </Suspense>
      )}
      <div
        ref={scroller}
        className="scroll-quiet relative flex min-h-0 flex-1 flex-col overflow-y-auto px-2 pb-2"
      >
        {search.isOpen ? (
          search.renderResults(
            <Suspense>
              <FoundChats query={search.query} {...list} />
            </Suspense>,
          )
        ) : (
          <>
            <SidebarBody isReady={isReady} onFindPeople={onNewChat} {...list} />
            {hasMoreChats && <WhenSeen onSeen={() => void client.loadMoreChats().catch(() => {})} />}
          </>
        )}
      </div>
    </>
  );
}

function shown({ isReady, hasMoreChats, notices }: State) {
  return { isReady, hasMoreChats, notices };
}
