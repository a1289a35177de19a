import { useChats, useClientState, useConnection, useMe } from "@parley/client/react";
import { useWindowSize } from "ink";
import { type ReactNode, useState } from "react";
import { BottomLine } from "./bottom-line.tsx";
import { ChatList } from "./chat-list.tsx";
import { ChatPane } from "./chat-pane.tsx";
import { EmptyPane } from "./empty-pane.tsx";
import { Frame } from "./frame.tsx";
import { Header } from "./header.tsx";
import { isTooSmall, layOut } from "./layout.ts";
import { createMemory } from "./memory.ts";
import { Switcher } from "./switcher.tsx";
import { TooSmall } from "./too-small.tsx";
import { useAppKeys } from "./use-app-keys.ts";
import { useFinding } from "./use-finding.ts";
import { useMoreChats } from "./use-more-chats.ts";
import { useSelectedChat } from "./use-selected-chat.ts";

/** The whole screen: the chats on the left, the open one on the right. */
export function App({ quit }: { quit: () => void }): ReactNode {
  const layout = layOut(useWindowSize());
  const { columns, listWidth, bodyHeight } = layout;
  const chats = useChats();
  const me = useMe();
  const connection = useConnection();
  const notice = useClientState(({ notices }) => notices[0]);
  const { selected, select, step } = useSelectedChat(chats);
  useMoreChats({ isAtLast: selected !== undefined && selected.id === chats.at(-1)?.id });
  const [memory] = useState(createMemory);
  const { isFinding, find, choose, close } = useFinding(select);
  useAppKeys({ quit, step, find, notice, isFinding });

  if (isTooSmall(layout)) return <TooSmall layout={layout} />;
  const open = selected ? (
    <ChatPane key={selected.id} summary={selected} layout={layout} memory={memory} find={find} />
  ) : (
    <EmptyPane layout={layout} />
  );
  return (
    <Frame
      layout={layout}
      header={<Header width={columns} me={me} connection={connection} />}
      list={
        <ChatList chats={chats} selectedId={selected?.id ?? null} width={listWidth} height={bodyHeight} />
      }
      pane={isFinding ? <Switcher chats={chats} layout={layout} choose={choose} close={close} /> : open}
      bottom={<BottomLine width={columns} notice={notice} isFinding={isFinding} selected={selected} />}
    />
  );
}
