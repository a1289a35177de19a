import * as z from "zod/mini";
import { ChatId, FileName, FileType, MessageFile, Seq } from "./entities.ts";
import { FILE_MAX_BYTES, FILE_UNSENT_HOURS } from "./limits.ts";
import { transferPaths } from "./routes.ts";

const MIB = 1024 * 1024;

/** The calls whose body, or answer, is a file as it is. They go only over REST. */
export const transfers = {
  "file.upload": {
    method: "POST",
    path: transferPaths["file.upload"],
    scope: "write",
    cost: "upload",
    /** `name` stands in the query; the type is the request's Content-Type. */
    input: z.strictObject({ name: FileName, type: z._default(FileType, "application/octet-stream") }),
    output: z.object({ file: MessageFile }),
    doc: `Upload a file, as the request's body, of at most ${FILE_MAX_BYTES / MIB} MiB. Then send it: \`fileId\` of \`message.send\`. What is not sent within ${FILE_UNSENT_HOURS} hours is deleted.`,
    example: { name: "harbour.png", type: "image/png" },
  },
  "file.download": {
    method: "GET",
    path: transferPaths["file.download"],
    scope: "read",
    cost: "download",
    input: z.strictObject({ chatId: ChatId, seq: Seq }),
    doc: "The file that a message carries, for whoever may read the message. Pictures come as what they are, everything else to be saved.",
    example: { chatId: "0198f2a0-0000-7000-8000-000000000001", seq: 1 },
  },
} as const;

export type Transfers = typeof transfers;
export type TransferName = keyof Transfers;
export type TransferInput<Name extends TransferName> = z.output<Transfers[Name]["input"]>;
export const transferNames = Object.keys(transfers) as TransferName[];
