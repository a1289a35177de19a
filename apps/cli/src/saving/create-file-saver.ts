import type { ChatId, MessageFile } from "@parley/protocol";
import { safeFileName } from "../files/safe-file-name.ts";
import type { Download } from "../session/create-download.ts";
import { saveFile } from "./save-file.ts";

/** Saves the file that a message carries. @returns where it is */
export type SaveFile = (message: { chatId: ChatId; seq: number; file: MessageFile }) => Promise<string>;

/** @returns what saves files into a folder, under names that are free there */
export function createFileSaver({ download, folder }: { download: Download; folder: string }): SaveFile {
  return ({ chatId, seq, file: { name, size } }) =>
    saveFile(download({ chatId, seq, size }), { folder, name: safeFileName(name) });
}
