import { findUsers } from "@parley/client";
import type { User } from "@parley/protocol";
import type { ReactNode } from "react";
import type { Layout } from "../layout.ts";
import { screenText } from "../screen-text.ts";
import { useStage } from "../stage.ts";
import { useVoice } from "../voice.ts";
import type { PaneLayer } from "./layer.ts";
import { PickerPane, pickerRoom } from "./picker-pane.tsx";
import { useAnswer } from "./use-answer.ts";
import { usePicker } from "./use-picker.ts";

type Props = {
  layout: Layout;
  /** What these people are shut out from, and where its texts are. */
  from: "bans" | "blocks";
  /** The list itself, to come back to. */
  layer: PaneLayer;
  back: PaneLayer;
  load: () => Promise<{ users: User[] }>;
  letIn: (user: User) => Promise<unknown>;
};

/** People who were shut out; Enter takes that back for one, after a question. */
export function ShutOutPeople({ layout, from, layer, back, load, letIn }: Props): ReactNode {
  const { translate } = useVoice();
  const stage = useStage();
  const { answer, note, ask } = useAnswer(load);
  const users = answer?.users ?? [];
  const run = async (user: User) => {
    await letIn(user);
    await ask();
  };
  const accept = (user: User) =>
    stage.open({
      kind: "confirm",
      question: translate(`screen.${from}.ask`, { name: screenText(user.name) }),
      run: () => run(user),
      over: layer,
    });
  const find = (query: string) => (query.trim() === "" ? users : findUsers(users, query));
  const picker = usePicker({ find, room: pickerRoom(layout), accept, close: () => stage.open(back) });
  const hint = translate(users.length === 0 ? `screen.${from}.none` : `screen.${from}.hint`);
  const isNothing = users.length > 0 && picker.shown.length === 0;
  return (
    <PickerPane
      {...picker}
      layout={layout}
      prompt={translate(`screen.${from}.title`)}
      note={isNothing ? translate("screen.nothingFound") : note || hint}
      entries={picker.shown.map(({ name, handle }) => [
        { text: screenText(name) },
        { text: `  @${handle}`, isDim: true },
      ])}
    />
  );
}
