/** The names of what the server pushes; events.ts says what each carries. Apart from the schemas, for small clients. */
export const logEventNames = [
  "chat.created",
  "message.created",
  "member.added",
  "member.updated",
  "member.removed",
] as const;
export const hintEventNames = ["chat.read", "chat.readByAll", "user.updated", "session.revoked"] as const;
export const eventNames = [...logEventNames, ...hintEventNames] as const;
