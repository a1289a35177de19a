import type { MessageFile } from "@parley/protocol";

/** What stands for a message where there is room for a line of text: its text, or the name of the file that it carries. */
export function previewOf({ body, file }: { body: string; file?: MessageFile | null }): string {
  return body || (file ? `📎 ${file.name}` : "");
}
