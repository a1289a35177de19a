import { useChats, useConnection, useMe } from "@parley/client/react";
import { useWindowSize } from "ink";
import type { ReactNode } from "react";
import { BottomLine } from "./bottom-line.tsx";
import { ChatList } from "./chat-list.tsx";
import { ChatPane } from "./chat-pane.tsx";
import { EmptyPane } from "./empty-pane.tsx";
import { Frame } from "./frame.tsx";
import { Header } from "./header.tsx";
import { LayerPane } from "./layers/layer-pane.tsx";
import { isTooSmall, type Layout, layOut } from "./layout.ts";
import { type Stage, StageContext } from "./stage.ts";
import { TooSmall } from "./too-small.tsx";
import { useAppKeys } from "./use-app-keys.ts";
import { useMoreChats } from "./use-more-chats.ts";
import { useNotifier } from "./use-notifier.ts";
import { useStageState } from "./use-stage.ts";

/** The whole screen: the chats on the left, the open one on the right. */
export function App({ quit }: { quit: () => void }): ReactNode {
  const layout = layOut(useWindowSize());
  const { columns, listWidth, bodyHeight } = layout;
  const chats = useChats();
  const me = useMe();
  const connection = useConnection();
  const { stage, nav, notice, said } = useStageState(chats);
  const { selected } = stage;
  useMoreChats({ isAtLast: selected !== undefined && selected.id === chats.at(-1)?.id });
  useNotifier();
  useAppKeys({ stage, quit, nav });

  if (isTooSmall(layout)) return <TooSmall layout={layout} />;
  return (
    <StageContext value={stage}>
      <Frame
        layout={layout}
        header={<Header width={columns} me={me} connection={connection} />}
        list={
          <ChatList chats={chats} selectedId={selected?.id ?? null} width={listWidth} height={bodyHeight} />
        }
        pane={<Pane stage={stage} layout={layout} />}
        bottom={<BottomLine width={columns} notice={notice} said={said} />}
      />
    </StageContext>
  );
}

/** The open chat, or what lies over it. */
function Pane({ stage: { layer, selected }, layout }: { stage: Stage; layout: Layout }): ReactNode {
  if (layer && layer.kind !== "confirm") return <LayerPane layer={layer} layout={layout} />;
  if (!selected) return <EmptyPane layout={layout} />;
  return <ChatPane key={selected.id} summary={selected} layout={layout} />;
}
