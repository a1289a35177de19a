import { createHttpStream } from "@parley/client/http-stream";
import { type Me, USER_HEADER } from "@parley/protocol";

/** So many lines go to the browser's store at a time: an export may be larger than the memory. */
const LINES_PER_PART = 2_000;

/**
 * Saves everything of the person's as a file. What is cut short is never saved.
 *
 * @param onProgress hears how many lines have come
 * @throws AppError
 */
export async function downloadExport({ id, handle }: Me, onProgress: (lines: number) => void): Promise<void> {
  const authorization = async () => ({ [USER_HEADER]: id });
  const lines = createHttpStream({ baseUrl: location.origin, authorization })("me.export", {});
  const parts: Blob[] = [];
  let waiting: string[] = [];
  let count = 0;
  for await (const line of lines) {
    waiting.push(`${line}\n`);
    count += 1;
    if (waiting.length < LINES_PER_PART) continue;
    parts.push(new Blob(waiting));
    waiting = [];
    onProgress(count);
  }
  save(new Blob([...parts, ...waiting], { type: "application/x-ndjson" }), `parley-${handle}.ndjson`);
}

function save(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
