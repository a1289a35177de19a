import { MESSAGE_MAX_MENTIONS } from "@parley/protocol";
import { invalidInput } from "../parse-input.ts";

/** `@ann`, but not the end of `mail@ann.example` or of an address like `/@ann`. */
const MENTION = /(?<![\p{L}\p{N}_@./-])@([a-z][a-z0-9_]{2,31})(?![\p{L}\p{N}_])/giu;

/**
 * The handles that a text addresses, lower case, each once; whether they are members' is not known here.
 * @throws AppError invalid_input when they are more than one message may mention
 */
export function handlesIn(body: string): string[] {
  const handles = new Set([...body.matchAll(MENTION)].map(([, handle = ""]) => handle.toLowerCase()));
  if (handles.size > MESSAGE_MAX_MENTIONS)
    throw invalidInput([{ path: "body", message: `must mention at most ${MESSAGE_MAX_MENTIONS} people` }]);
  return [...handles];
}
