import type { ReactNode } from "react";
import type { Layout } from "../layout.ts";
import { AddPeople } from "./add-people.tsx";
import { AttachFile } from "./attach-file.tsx";
import { BannedPeople } from "./banned-people.tsx";
import { BlockedPeople } from "./blocked-people.tsx";
import { ChatMenu } from "./chat-menu.tsx";
import { DeviceCommand } from "./device-command.tsx";
import { DeviceList } from "./device-list.tsx";
import { ForwardPicker } from "./forward-picker.tsx";
import { FoundMessages } from "./found-messages.tsx";
import { Help } from "./help.tsx";
import { InviteList } from "./invite-list.tsx";
import type { PaneLayer } from "./layer.ts";
import { MadeLink } from "./made-link.tsx";
import { MemberList } from "./member-list.tsx";
import { MemberMenu } from "./member-menu.tsx";
import { NewInvite } from "./new-invite.tsx";
import { PinnedMessages } from "./pinned-messages.tsx";
import { ProfileMenu } from "./profile-menu.tsx";
import { RawMessage } from "./raw-message.tsx";
import { ReactPicker } from "./react-picker.tsx";
import { ReportReasons } from "./report-reasons.tsx";
import { SettingsMenu } from "./settings-menu.tsx";
import { Switcher } from "./switcher.tsx";
import { ThemePicker } from "./theme-picker.tsx";
import { UnsentTexts } from "./unsent-texts.tsx";
import { WriteChat } from "./write-chat.tsx";
import { WriteProfile } from "./write-profile.tsx";
import { WriteReport } from "./write-report.tsx";

type Props = { layer: PaneLayer; layout: Layout };

/** What takes the place of the messages. */
export function LayerPane({ layer, layout }: Props): ReactNode {
  switch (layer.kind) {
    case "switcher":
      return <Switcher layout={layout} />;
    case "help":
      return <Help layout={layout} />;
    case "search":
      return <FoundMessages layout={layout} chatId={layer.chatId} />;
    case "react":
      return <ReactPicker layout={layout} chatId={layer.chatId} seq={layer.seq} />;
    case "raw":
      return <RawMessage layout={layout} chatId={layer.chatId} seq={layer.seq} />;
    case "menu":
      return <ChatMenu layout={layout} chatId={layer.chatId} />;
    case "members":
      return <MemberList layout={layout} chatId={layer.chatId} />;
    case "member":
      return <MemberMenu layout={layout} chatId={layer.chatId} userId={layer.userId} />;
    case "addPeople":
      return <AddPeople layout={layout} chatId={layer.chatId} />;
    case "bans":
      return <BannedPeople layout={layout} chatId={layer.chatId} />;
    case "invites":
      return <InviteList layout={layout} chatId={layer.chatId} />;
    case "newInvite":
      return <NewInvite layout={layout} chatId={layer.chatId} />;
    case "madeLink":
      return <MadeLink layout={layout} chatId={layer.chatId} link={layer.link} />;
    case "chatField":
      return <WriteChat layout={layout} chatId={layer.chatId} field={layer.field} />;
    case "attach":
      return <AttachFile layout={layout} chatId={layer.chatId} />;
    case "forward":
      return <ForwardPicker layout={layout} chatId={layer.chatId} seq={layer.seq} />;
    case "pins":
      return <PinnedMessages layout={layout} chatId={layer.chatId} />;
    case "settings":
      return <SettingsMenu layout={layout} />;
    case "profile":
      return <ProfileMenu layout={layout} />;
    case "profileField":
      return <WriteProfile layout={layout} field={layer.field} />;
    case "theme":
      return <ThemePicker layout={layout} />;
    case "devices":
      return <DeviceList layout={layout} />;
    case "deviceCommand":
      return <DeviceCommand layout={layout} id={layer.id} name={layer.name} />;
    case "blocks":
      return <BlockedPeople layout={layout} />;
    case "report":
      return <ReportReasons layout={layout} reported={layer.reported} />;
    case "reportNote":
      return <WriteReport layout={layout} reported={layer.reported} reason={layer.reason} />;
    case "unsent":
      return <UnsentTexts layout={layout} chatId={layer.chatId} />;
    default:
      return layer satisfies never;
  }
}
