import { MESSAGE_MAX_BYTES, MESSAGE_MAX_LENGTH } from "@parley/protocol";

const encoder = new TextEncoder();

/**
 * How many more characters like the ones in the text fit into a message; negative when it is too long. A message is
 * limited in UTF-16 units and in bytes, and people know neither: Cyrillic fills the bytes first.
 */
export function roomLeft(text: string): number {
  if (text === "") return MESSAGE_MAX_LENGTH;
  const bytesPerUnit = encoder.encode(text).length / text.length;
  return Math.floor(Math.min(MESSAGE_MAX_LENGTH, MESSAGE_MAX_BYTES / bytesPerUnit)) - text.length;
}
