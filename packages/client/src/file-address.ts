import { API_PATH, transferPaths } from "@parley/protocol";

/** Where the file of a message is, on its server: a path. */
export function fileAddress({ chatId, seq }: { chatId: string; seq: number }): string {
  return API_PATH + transferPaths["file.download"].replace("{chatId}", chatId).replace("{seq}", String(seq));
}

/** Where a file is uploaded to. */
export function uploadAddress(name: string): string {
  return `${API_PATH}${transferPaths["file.upload"]}?name=${encodeURIComponent(name)}`;
}
