import type { ChatState, Row } from "@parley/client";
import { canDeleteMessage, canPinMessages } from "@parley/protocol";

/** What the person may do to this message; the server decides the same way. */
export function messagePermissions(
  { kind, role }: Pick<ChatState, "kind" | "role">,
  row: Pick<Row, "isOwn" | "message">,
) {
  const { isOwn, message } = row;
  return {
    // What is only a file has no text to change.
    canEdit: isOwn && message !== null && message.body !== "" && message.forwardedFrom === null,
    canDeleteForAll: canDeleteMessage({ kind, role, isOwn }),
    canPin: canPinMessages({ kind, role }),
    canSeeReaders: isOwn,
  };
}
