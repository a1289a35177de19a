import type { Bug } from "./bug.ts";

const CLIENT = "packages/client/src";

/** Mistakes in the SDK. */
export const clientBugs: readonly Bug[] = [
  {
    name: "apply-out-of-order",
    says: "the client takes whatever change comes first",
    edit: {
      file: `${CLIENT}/hold-events.ts`,
      find: "held.get(rev + 1) ?? overHole(held, rev)",
      replace: "held.values().next().value",
    },
  },
  {
    name: "new-id-for-each-attempt",
    says: "each attempt to send takes a new client id",
    edit: {
      file: `${CLIENT}/outbox-queue.ts`,
      find: "{ chatId, clientId, body, replyToSeq, fileId: file?.id })",
      replace: "{ chatId, clientId: crypto.randomUUID(), body, replyToSeq, fileId: file?.id })",
    },
  },
  {
    name: "drop-on-outage",
    says: "a message that meets an outage leaves the outbox",
    fault: "F3",
    edit: {
      file: `${CLIENT}/outbox-queue.ts`,
      find: "return isTransient(error) ? error : undefined;",
      replace:
        "void forget(message.clientId); store.update((state) => removePending(state, message)); return undefined;",
    },
  },
  {
    name: "send-before-storing",
    says: "a message is sent before it is stored",
    fault: "F9",
    edit: {
      file: `${CLIENT}/outbox-queue.ts`,
      find: "const storing = storage.put(message).then(",
      replace: "const storing = Promise.resolve().then(",
    },
  },
  {
    name: "deaf-to-marks",
    says: "the marks of others stay where they were",
    edit: {
      file: `${CLIENT}/raise-read-marks.ts`,
      find: "return raiseMarks(moved, raised);",
      replace: "return moved;",
    },
  },
  {
    name: "ghost-member",
    says: "who was removed stays in the list of members",
    edit: {
      file: `${CLIENT}/members.ts`,
      find: "const { [userId]: _gone, ...members } = chat.members;",
      replace: "const members = chat.members;",
    },
  },
  {
    name: "trust-the-list",
    says: "after a reconnect nobody asks how far the logs are",
    fault: "F17",
    edit: {
      file: `${CLIENT}/chat-list.ts`,
      find: "return chat.rev < lastRev || (chat.hasAllMembers && members.length < memberCount);",
      replace: "return false;",
    },
  },
  {
    name: "typing-for-ever",
    says: "nobody ever stops typing",
    edit: {
      file: `${CLIENT}/typing.ts`,
      find: "setTimeout(() => expire(chatId, userId), TYPING_EXPIRES_MS)",
      replace: "setTimeout(() => {}, TYPING_EXPIRES_MS)",
    },
  },
];
