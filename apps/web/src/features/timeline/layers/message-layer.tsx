import type { ChatState } from "@parley/client";
import { ReportDialog } from "../../../reporting/report-dialog.tsx";
import { DateDialog } from "./date-dialog.tsx";
import { DeleteDialog } from "./delete-dialog.tsx";
import { EmojiPopover } from "./emoji-popover.tsx";
import { ForwardDialog } from "./forward-dialog.tsx";
import type { Layer } from "./layer.ts";
import { MessageMenu } from "./message-menu.tsx";
import { PictureLayer } from "./picture-layer.tsx";
import { ReadersDialog } from "./readers-dialog.tsx";
import { useFocusReturn } from "./use-focus-return.ts";

type Props = {
  chat: ChatState;
  layer: Layer;
  onClose: () => void;
  /** @param date ISO time */
  onJumpToDate: (date: string) => Promise<void>;
};

/** The menu and the dialogs about a message. Loaded when the first of them is opened. */
export default function MessageLayer({ chat, layer, onClose, onJumpToDate }: Props) {
  useFocusReturn(layer);
  switch (layer.kind) {
    case "menu":
      return <MessageMenu chat={chat} row={layer.row} at={layer.at} onClose={onClose} />;
    case "picker":
      return <EmojiPopover row={layer.row} at={layer.at} onClose={onClose} />;
    case "delete":
      return <DeleteDialog chat={chat} row={layer.row} onClose={onClose} />;
    case "forward":
      return <ForwardDialog chatId={chat.id} row={layer.row} onClose={onClose} />;
    case "readers":
      return <ReadersDialog chatId={chat.id} row={layer.row} onClose={onClose} />;
    case "picture":
      return <PictureLayer file={layer.file} address={layer.address} onClose={onClose} />;
    case "report":
      return <ReportDialog subject={{ chatId: chat.id, seq: layer.seq }} onClose={onClose} />;
    case "date":
      return <DateDialog time={layer.time} onJump={onJumpToDate} onClose={onClose} />;
    default:
      return layer satisfies never;
  }
}
