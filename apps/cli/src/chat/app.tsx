import { useChats, useConnection, useMe } from "@parley/client/react";
import { useWindowSize } from "ink";
import type { ReactNode } from "react";
import { Banner } from "./banner.tsx";
import { bannerLines } from "./banner-lines.ts";
import { BottomLine } from "./bottom-line.tsx";
import { ChatList } from "./chat-list.tsx";
import { ChatPane } from "./chat-pane.tsx";
import { EmptyPane } from "./empty-pane.tsx";
import { Frame } from "./frame.tsx";
import { Header } from "./header.tsx";
import { Deaf } from "./keys/keyboard.tsx";
import { LayerPane } from "./layers/layer-pane.tsx";
import { isTooSmall, type Layout, layOut } from "./layout.ts";
import { useChatListMouse } from "./mouse/use-chat-list-mouse.ts";
import { type Stage, StageContext } from "./stage.ts";
import { TooSmall } from "./too-small.tsx";
import { useAppKeys } from "./use-app-keys.ts";
import { useFault } from "./use-fault.ts";
import { useMoreChats } from "./use-more-chats.ts";
import { useNotifier } from "./use-notifier.ts";
import { useStageState } from "./use-stage.ts";

type Props = {
  quit: () => void;
  /** What is told on the last line at first. */
  greeting: string | null;
};

/** The whole screen: the chats on the left, the open one on the right. */
export function App({ quit, greeting }: Props): ReactNode {
  const size = useWindowSize();
  const banner = bannerLines(useFault(), size);
  const layout = layOut(size, banner.length);
  const { columns, listWidth, bodyHeight } = layout;
  const chats = useChats();
  const me = useMe();
  const connection = useConnection();
  const { stage, nav, notice, said } = useStageState(chats, greeting);
  const { selected } = stage;
  useMoreChats({ isAtLast: selected !== undefined && selected.id === chats.at(-1)?.id });
  useChatListMouse(chats, stage, layout);
  useNotifier(stage.say);
  useAppKeys({ stage, quit, nav });

  if (isTooSmall(layout)) return <TooSmall layout={layout} />;
  return (
    <StageContext value={stage}>
      <Frame
        layout={layout}
        header={<Header width={columns} me={me} connection={connection} />}
        banner={<Banner lines={banner} />}
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
  const isAsking = layer?.kind === "confirm";
  const shown = isAsking ? layer.over : layer;
  if (shown)
    return (
      <Deaf isDeaf={isAsking}>
        <LayerPane layer={shown} layout={layout} />
      </Deaf>
    );
  if (!selected) return <EmptyPane layout={layout} />;
  return <ChatPane key={selected.id} summary={selected} layout={layout} />;
}
