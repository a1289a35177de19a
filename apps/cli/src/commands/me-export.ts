import type { OpenStream } from "@parley/client/http-stream";
import type { Output } from "../output.ts";
import { saveLines } from "../saving/save-lines.ts";

type Options = {
  openStream: OpenStream;
  output: Output;
  /** The file to write; undefined: stdout. */
  path: string | undefined;
};

/** `parley account export`: one's own data as NDJSON, as it comes from the server. */
export async function meExportRun({ openStream, output, path }: Options): Promise<void> {
  const lines = openStream("me.export", {});
  if (path !== undefined) return saveLines(lines, path);
  for await (const line of lines) output.copy(line);
}
