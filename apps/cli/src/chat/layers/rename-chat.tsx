import { useClient } from "@parley/client/react";
import { type ChatId, TITLE_MAX_LENGTH } from "@parley/protocol";
import type { ReactNode } from "react";
import type { Layout } from "../layout.ts";
import { useStage } from "../stage.ts";
import { useVoice } from "../voice.ts";
import { PickerPane } from "./picker-pane.tsx";
import { usePicker } from "./use-picker.ts";

/** Asks for a group's new title. */
export function RenameChat({ layout, chatId }: { layout: Layout; chatId: ChatId }): ReactNode {
  const { translate } = useVoice();
  const client = useClient();
  const stage = useStage();
  const titleIn = (typed: string) =>
    [typed.trim()].filter((title) => title !== "" && title.length <= TITLE_MAX_LENGTH);
  const accept = (title: string) => {
    client.call("chat.update", { chatId, title }).catch(stage.complain);
    stage.close();
  };
  const { query } = usePicker({ find: titleIn, room: 1, accept, close: stage.close });
  return (
    <PickerPane
      layout={layout}
      query={query}
      prompt={translate("screen.newTitle")}
      note=""
      entries={[]}
      picked={-1}
    />
  );
}
