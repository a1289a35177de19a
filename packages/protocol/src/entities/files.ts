import * as z from "zod/mini";
import { FILE_NAME_MAX_LENGTH, FILE_TYPE_MAX_LENGTH } from "../limits.ts";
import { FileId } from "./ids.ts";
import { line } from "./text.ts";

/** What a file is called on the device of whoever downloads it: a name, and no path. */
export const FileName = line(1, FILE_NAME_MAX_LENGTH).check(
  z.refine((name) => !/[/\\]/.test(name), "must be a name and not a path"),
  z.refine((name) => !/^\.+$/.test(name), "must be more than dots"),
);

/** A media type without its parameters (RFC 6838), as `image/png`. */
export const FileType = z
  .string()
  .check(
    z.maxLength(FILE_TYPE_MAX_LENGTH),
    z.toLowerCase(),
    z.regex(/^[a-z0-9][a-z0-9!#$&^_.+-]*\/[a-z0-9][a-z0-9!#$&^_.+-]*$/, "must be a media type, as image/png"),
  );

/** A file that a message carries. It is read at the message's address: `/chats/{chatId}/messages/{seq}/file`. */
export const MessageFile = z.object({
  id: FileId,
  name: z.string(),
  /** What its sender said it is; of pictures that browsers show, what it is. */
  type: z.string(),
  /** In bytes. */
  size: z.int(),
  /** In pixels, upright; null for whatever is no picture that browsers show. */
  width: z.nullable(z.int()),
  height: z.nullable(z.int()),
});
export type MessageFile = z.infer<typeof MessageFile>;
