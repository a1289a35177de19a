import type { ReactNode } from "react";
import type { Layout } from "../layout.ts";
import { AddPeople } from "./add-people.tsx";
import { ChatMenu } from "./chat-menu.tsx";
import { FoundMessages } from "./found-messages.tsx";
import { Help } from "./help.tsx";
import type { Layer } from "./layer.ts";
import { MemberList } from "./member-list.tsx";
import { MemberMenu } from "./member-menu.tsx";
import { RawMessage } from "./raw-message.tsx";
import { ReactPicker } from "./react-picker.tsx";
import { RenameChat } from "./rename-chat.tsx";
import { Switcher } from "./switcher.tsx";

type Props = { layer: PaneLayer; layout: Layout };

/** What takes the place of the messages; a question leaves them in view. */
export type PaneLayer = Exclude<Layer, { kind: "confirm" }>;

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
    case "rename":
      return <RenameChat layout={layout} chatId={layer.chatId} />;
    default:
      return layer satisfies never;
  }
}
