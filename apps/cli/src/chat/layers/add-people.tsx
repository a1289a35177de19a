import { useChat, useClient, usePeople } from "@parley/client/react";
import type { ChatId, User } from "@parley/protocol";
import { type ReactNode, useState } from "react";
import type { Layout } from "../layout.ts";
import { screenText } from "../screen-text.ts";
import { useStage } from "../stage.ts";
import { useVoice } from "../voice.ts";
import { PickerPane, pickerRoom } from "./picker-pane.tsx";
import { usePicker } from "./use-picker.ts";

/** Finds somebody to add to a group. */
export function AddPeople({ layout, chatId }: { layout: Layout; chatId: ChatId }): ReactNode {
  const { translate } = useVoice();
  const client = useClient();
  const stage = useStage();
  const chat = useChat(chatId);
  const [query, setQuery] = useState("");
  const people = usePeople(query.trim());
  const strangers = people.users.filter(({ id }) => !chat?.members[id]);
  const accept = ({ id: userId, name }: User) => {
    const add = async () => {
      await client.call("member.add", { chatId, userId });
      stage.say(translate("screen.added", { name: screenText(name) }));
    };
    add().catch(stage.complain);
    stage.close();
  };
  const room = pickerRoom(layout);
  const picker = usePicker({ find: () => strangers, onQuery: setQuery, room, accept, close: stage.close });
  const isNobody = people.state === "ready" && strangers.length === 0;
  return (
    <PickerPane
      {...picker}
      layout={layout}
      prompt={translate("screen.addPerson")}
      note={isNobody ? translate("screen.nothingFound") : ""}
      entries={picker.shown.map(({ name, handle }) => [
        { text: screenText(name) },
        { text: `  @${handle}`, isDim: true },
      ])}
    />
  );
}
