import { fileAddress, type Row } from "@parley/client";
import { useConnection } from "@parley/client/react";
import type { MessageFile } from "@parley/protocol";
import { useEffect, useState } from "react";
import { ownPicture } from "../../../files/own-pictures.ts";
import { MessageMeta } from "../message-meta.tsx";
import { useTimelineActions } from "../timeline-actions.ts";
import { FileChip } from "./file-chip.tsx";
import { MessagePicture } from "./message-picture.tsx";
import { pictureBox } from "./picture-box.ts";

/** What a message carries: a picture, as far as it can be shown, or what downloads the file; without a text, with the time. */
export function MessageFileView({ row, file }: { row: Row; file: MessageFile }) {
  const { chatId, open } = useTimelineActions();
  const [isBroken, setIsBroken] = useState(false);
  const isOnline = useConnection() === "online";
  useEffect(() => {
    if (isOnline) setIsBroken(false);
  }, [isOnline]);
  const box = pictureBox(file, row.body);
  // What is not sent yet is nowhere.
  const address = row.seq === null ? null : fileAddress({ chatId, seq: row.seq });
  const shown = ownPicture(file.id) ?? address;
  const isAlone = row.body === "";
  if (!box || isBroken) {
    return (
      <>
        <FileChip file={file} address={address} />
        {isAlone && <MessageMeta row={row} place="-mt-1 -mb-0.5 justify-end" />}
      </>
    );
  }
  return (
    <>
      <MessagePicture
        file={file}
        box={box}
        address={shown}
        onOpen={() => shown && open({ kind: "picture", row, file, address: shown })}
        onBroken={() => setIsBroken(true)}
      />
      {isAlone && <MessageMeta row={row} place="picture-meta" />}
    </>
  );
}
