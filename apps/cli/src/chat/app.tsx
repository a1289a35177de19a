import { useChats, useClientState, useConnection, useMe } from "@parley/client/react";
import { Box, useWindowSize } from "ink";
import { type ReactNode, useRef, useState } from "react";
import { BottomLine } from "./bottom-line.tsx";
import { ChatList } from "./chat-list.tsx";
import { ChatPane } from "./chat-pane.tsx";
import { EmptyPane } from "./empty-pane.tsx";
import { Header } from "./header.tsx";
import { isTooSmall, type Layout, layOut } from "./layout.ts";
import { Rule } from "./rule.tsx";
import { Separator } from "./separator.tsx";
import { Switcher } from "./switcher.tsx";
import { TooSmall } from "./too-small.tsx";
import { useAppKeys } from "./use-app-keys.ts";
import type { Drafts } from "./use-draft.ts";
import { useSelectedChat } from "./use-selected-chat.ts";

/** The whole screen: the chats on the left, the open one on the right. */
export function App({ quit }: { quit: () => void }): ReactNode {
  const layout = layOut(useWindowSize());
  const chats = useChats();
  const me = useMe();
  const connection = useConnection();
  const notice = useClientState(({ notices }) => notices[0]);
  const { selected, select, step } = useSelectedChat(chats);
  const drafts = useRef<Drafts>(new Map());
  const [isFinding, setFinding] = useState(false);
  const find = () => setFinding(true);
  const close = () => setFinding(false);
  useAppKeys({ quit, step, find, notice, isFinding });

  if (isTooSmall(layout)) return <TooSmall layout={layout} />;
  const pane = selected ? (
    <ChatPane
      key={selected.id}
      summary={selected}
      layout={layout}
      drafts={drafts.current}
      isActive={!isFinding}
      find={find}
    />
  ) : (
    <EmptyPane layout={layout} />
  );
  const choose = (chatId: Parameters<typeof select>[0]) => {
    select(chatId);
    close();
  };
  const { columns, rows, listWidth, bodyHeight } = layout;
  return (
    <Box flexDirection="column" width={columns} height={rows} overflow="hidden">
      <Header width={columns} me={me} connection={connection} />
      <Rule width={columns} joint={jointOf(layout, "┬")} />
      <Box width={columns} height={bodyHeight}>
        {listWidth > 0 && (
          <ChatList chats={chats} selectedId={selected?.id ?? null} width={listWidth} height={bodyHeight} />
        )}
        {listWidth > 0 && <Separator height={bodyHeight} />}
        {isFinding ? <Switcher chats={chats} layout={layout} choose={choose} close={close} /> : pane}
      </Box>
      <Rule width={columns} joint={jointOf(layout, "┴")} />
      <BottomLine width={columns} notice={notice} isFinding={isFinding} selected={selected} />
    </Box>
  );
}

function jointOf({ listWidth }: Layout, sign: "┬" | "┴") {
  return listWidth > 0 ? { at: listWidth, sign } : undefined;
}
