/** The names of what the server pushes; events.ts says what each carries. Apart from the schemas, for small clients. */
export const logEventNames = [
  "chat.created",
  "chat.updated",
  "message.created",
  "message.updated",
  "member.added",
  "member.updated",
  "member.removed",
] as const;
export const hintEventNames = [
  "chat.marksMoved",
  "chat.typing",
  "message.hidden",
  "me.changed",
  "user.updated",
  "presence.changed",
  "session.revoked",
] as const;
export const eventNames = [...logEventNames, ...hintEventNames] as const;
