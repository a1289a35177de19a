import type { ChatId } from "@parley/protocol";
import { keepOwnPicture } from "../../../files/own-pictures.ts";
import { changeTray, trayOf } from "./trays.ts";

/** Takes everything out of a tray once it was sent. The pictures are shown from the device further on. */
export function emptyTray(chatId: ChatId): void {
  for (const { file, preview } of trayOf(chatId).uploads)
    if (file && preview) keepOwnPicture(file.id, preview);
  changeTray(chatId, { uploads: [], refusals: [], onReady: null });
}

/** Whoever writes on has not sent it yet, and has read why something was not taken. */
export function writeOnTray(chatId: ChatId): void {
  const { onReady, refusals } = trayOf(chatId);
  if (onReady || refusals.length > 0) changeTray(chatId, { onReady: null, refusals: [] });
}
