import { type Client, uuidV7 } from "@parley/client";
import { type ChatId, FILE_MAX_BYTES } from "@parley/protocol";
import { isShownPicture } from "../../../files/is-shown-picture.ts";
import { sentName } from "./sent-name.ts";
import { changeTray, trayOf } from "./trays.ts";
import type { Refusal, Upload } from "./upload.ts";
import { upload } from "./upload-queue.ts";

/** So many go with the next messages. */
export const TRAY_MAX_FILES = 10;

type Chosen = {
  client: Client;
  chatId: ChatId;
  files: readonly File[];
  /** Of folders, which cannot be sent. */
  folders?: readonly string[];
};

/** Puts files into the tray of a chat and uploads them at once. What cannot be sent is refused before, with the reason. */
export function addFiles({ client, chatId, files, folders = [] }: Chosen): void {
  const tray = trayOf(chatId);
  const fitting = files.filter(({ size }) => size > 0 && size <= FILE_MAX_BYTES);
  const room = Math.max(0, TRAY_MAX_FILES - tray.uploads.length);
  const taken = fitting.slice(0, room).map(uploadOf);
  changeTray(chatId, {
    uploads: [...tray.uploads, ...taken],
    refusals: [
      ...refusal("folder", folders),
      ...refusal("tooLarge", namesOf(files.filter(({ size }) => size > FILE_MAX_BYTES))),
      ...refusal("empty", namesOf(files.filter(({ size }) => size === 0))),
      ...refusal("tooMany", namesOf(fitting.slice(room))),
    ],
    // What was added now is to be seen before it goes.
    ...(taken.length > 0 && { onReady: null }),
  });
  for (const { key } of taken) upload({ client, chatId, key });
}

function uploadOf(source: File): Upload {
  const preview = isShownPicture(source.type) ? URL.createObjectURL(source) : null;
  const named = new File([source], sentName(source.name), { type: source.type });
  return { key: uuidV7(), source: named, preview, part: 0, file: null, failure: null };
}

function namesOf(files: readonly File[]): string[] {
  return files.map(({ name }) => name);
}

function refusal(reason: Refusal["reason"], names: readonly string[]): Refusal[] {
  const [name] = names;
  return name === undefined ? [] : [{ reason, name, count: names.length }];
}
