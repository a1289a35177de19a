import { AppError, handlesIn, MESSAGE_MAX_MENTIONS } from "@parley/protocol";

/**
 * @returns the handles that a message addresses, lower case, each once
 * @throws AppError invalid_input when they are more than one message may mention
 */
export function handlesToMention(body: string): string[] {
  const handles = handlesIn(body);
  if (handles.length <= MESSAGE_MAX_MENTIONS) return handles;
  throw new AppError("invalid_input", {
    message: `A message can mention at most ${MESSAGE_MAX_MENTIONS} people. Mention fewer, or send several messages.`,
    fields: [{ path: "body", message: `must mention at most ${MESSAGE_MAX_MENTIONS} people` }],
  });
}
