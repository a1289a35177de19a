import type { Client } from "@parley/client";
import type { ChatId } from "@parley/protocol";
import { changeTray, trayOf } from "./trays.ts";
import { endUpload, settle, upload } from "./upload-queue.ts";

/** Takes a file out of a tray, uploaded or not. */
export function removeFile(chatId: ChatId, key: string): void {
  const { uploads } = trayOf(chatId);
  const preview = uploads.find((upload) => upload.key === key)?.preview;
  changeTray(chatId, { uploads: uploads.filter((upload) => upload.key !== key), refusals: [] });
  endUpload(key);
  if (preview) URL.revokeObjectURL(preview);
  settle(chatId);
}

/** Uploads a file once more. */
export function retryFile({ client, chatId, key }: { client: Client; chatId: ChatId; key: string }): void {
  const { uploads } = trayOf(chatId);
  changeTray(chatId, {
    uploads: uploads.map((upload) => (upload.key === key ? { ...upload, part: 0, failure: null } : upload)),
  });
  upload({ client, chatId, key });
}
