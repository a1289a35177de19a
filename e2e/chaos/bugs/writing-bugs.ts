import type { Bug } from "./bug.ts";

const CORE = "packages/core/src";
const SQL = "packages/db/src/sql";

/** Mistakes in what is written, and in what is answered. */
export const writingBugs: readonly Bug[] = [
  {
    name: "wrong-answer",
    says: "one acknowledgement in fifty names another place",
    edit: {
      file: `${CORE}/messages/appender.ts`,
      find: "asItIs(sent.next().value) : result));",
      replace:
        'asItIs(sent.next().value) : Math.random() < 0.02 && "seq" in result ? { ...result, seq: result.seq + 1 } : result));',
    },
  },
  {
    name: "false-success",
    says: "a batch that failed is acknowledged",
    fault: "F3",
    edit: {
      file: `${CORE}/messages/appender.ts`,
      find: "await appendMessages(db, messages);",
      replace: `await appendMessages(db, messages).catch(() => messages.map(({ messageId: id }) => ({ outcome: "created",
        id, seq: 999_999, rev: 1, createdAt: new Date(), mentions: [], membersRev: 0, hasReceipts: false, readByAllSeq: null })));`,
    },
  },
  {
    name: "double-insert",
    says: "one message in twenty is written twice",
    edit: {
      file: `${CORE}/messages/appender.ts`,
      find: "await appendMessages(db, messages);",
      replace: `await appendMessages(db, [...messages, ...messages.filter(() => Math.random() < 0.05).map((message) => ({
        ...message, clientId: message.clientId + "x", messageId: crypto.randomUUID() }))]);`,
    },
  },
  {
    name: "skip-a-rev",
    says: "an edit takes two revs",
    edit: {
      file: `${SQL}/change-messages.ts`,
      find: "SET last_rev = last_rev + 1",
      replace: "SET last_rev = last_rev + 2",
    },
  },
  {
    name: "keep-the-rev",
    says: "an edited message keeps its rev",
    edit: {
      file: `${SQL}/change-messages.ts`,
      find: "SET rev = head.last_rev,",
      replace: "SET rev = messages.rev,",
    },
  },
  {
    name: "move-the-time",
    says: "an edit changes when a message was written",
    edit: {
      file: `${SQL}/change-messages.ts`,
      find: "has_changed = true, body = $3",
      replace: "has_changed = true, created_at = clock_timestamp(), body = $3",
    },
  },
  {
    name: "keep-the-text",
    says: "a deleted message keeps its text",
    edit: { file: `${CORE}/messages/delete-message.ts`, find: '  body: "",\n', replace: "" },
  },
  {
    name: "removal-forgotten",
    says: "a removal is acknowledged and not written",
    edit: {
      file: `${SQL}/memberships.ts`,
      find: "UPDATE members SET left_rev = $3, rev = $3",
      replace: "UPDATE members SET rev = $3",
    },
  },
  {
    name: "lose-the-first",
    says: "the changes since a rev leave out the first",
    fault: "F17",
    edit: { file: `${SQL}/messages.ts`, find: "rev > $2", replace: "rev > $2 + 1" },
  },
  {
    name: "silent-marks",
    says: "nobody is told that somebody has read",
    edit: { file: `${CORE}/chats/moves-news.ts`, find: "newsForAll(inChat) : []", replace: "[] : []" },
  },
];
