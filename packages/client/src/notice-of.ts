import type { Message, SystemNotice, UserId } from "@parley/protocol";

/** What stands in place of a text, for `translate(`messages.${key}`, values)`. */
export type MessageNotice = {
  key: "deleted" | "hidden" | (typeof systemKeys)[SystemNotice["type"]];
  values: { actor: string; people: string; title: string };
};

const systemKeys = {
  "member.added": "added",
  "member.joined": "joined",
  "member.removed": "removed",
  "member.left": "left",
  "chat.renamed": "renamed",
} as const satisfies Record<SystemNotice["type"], string>;

type Told = Pick<Message, "senderId" | "system" | "deletedAt" | "hidden">;

/** @returns what to say where a message has no text of its own: it was deleted, or the system tells of a change. */
export function noticeOf(message: Told, nameOf: (userId: UserId) => string): MessageNotice | null {
  const { senderId, system, deletedAt, hidden } = message;
  const values = {
    actor: nameOf(senderId),
    people: (system?.userIds ?? []).map(nameOf).join(", "),
    title: system?.title ?? "",
  };
  if (system) return { key: systemKeys[system.type], values };
  if (deletedAt !== null) return { key: "deleted", values };
  return hidden ? { key: "hidden", values } : null;
}
