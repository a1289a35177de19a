import { useClient, useClientState } from "@parley/client/react";
import type { ChatId, Invite } from "@parley/protocol";
import type { ReactNode } from "react";
import type { Layout } from "../layout.ts";
import type { Piece } from "../line.ts";
import { screenText } from "../screen-text.ts";
import { useStage } from "../stage.ts";
import { useVoice } from "../voice.ts";
import { inviteEntries } from "./invite-entry.ts";
import { MARGIN, PickerPane, pickerRoom } from "./picker-pane.tsx";
import { useAnswer } from "./use-answer.ts";
import { usePicker } from "./use-picker.ts";

/** The links that let people into a group, the newest first. Enter makes one, or revokes one after a question. */
export function InviteList({ layout, chatId }: { layout: Layout; chatId: ChatId }): ReactNode {
  const voice = useVoice();
  const { translate } = voice;
  const client = useClient();
  const stage = useStage();
  const users = useClientState((state) => state.users);
  const { answer, note, ask } = useAnswer(() => client.call("invite.list", { chatId }));
  const invites = answer?.invites.toReversed() ?? [];
  const makerOf = ({ createdBy }: Invite) => screenText(users[createdBy]?.name ?? "…");
  const accept = (invite: Invite | null) => {
    if (!invite) return stage.open({ kind: "newInvite", chatId });
    stage.open({
      kind: "confirm",
      question: translate("screen.invites.ask"),
      run: () => client.call("invite.revoke", { chatId, inviteId: invite.id }).then(ask),
      over: { kind: "invites", chatId },
    });
  };
  const find = (query: string): (Invite | null)[] => {
    const wanted = query.trim().toLocaleLowerCase();
    return [null, ...invites].filter((invite) =>
      (invite ? makerOf(invite) : translate("screen.invites.create")).toLocaleLowerCase().includes(wanted),
    );
  };
  const close = () => stage.open({ kind: "menu", chatId });
  const picker = usePicker({ find, room: pickerRoom(layout), accept, close });
  const width = layout.paneWidth - MARGIN;
  const lines = inviteEntries(invites, { voice, makerOf, width });
  const create: Piece[] = [{ text: translate("screen.invites.create"), color: "accent" }];
  const hint = translate(invites.length === 0 ? "screen.invites.none" : "screen.invites.hint");
  return (
    <PickerPane
      {...picker}
      layout={layout}
      prompt={translate("screen.invites.title")}
      note={picker.shown.length === 0 ? translate("screen.nothingFound") : note || hint}
      entries={picker.shown.map((invite) => (invite && lines[invites.indexOf(invite)]) ?? create)}
    />
  );
}
