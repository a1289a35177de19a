import type { Bug } from "./bug.ts";

const REALTIME = "apps/realtime/src";
const CORE = "packages/core/src";
const SQL = "packages/db/src/sql";

/** Mistakes in who gets what. */
export const deliveryBugs: readonly Bug[] = [
  {
    name: "drop-a-push",
    says: "one push in fifty is dropped",
    edit: {
      file: `${REALTIME}/chat-tracks.ts`,
      find: "emitPush(io.to(rooms)",
      replace: "if (Math.random() < 0.02) return;\n    emitPush(io.to(rooms)",
    },
  },
  {
    name: "push-twice",
    says: "every push is sent twice",
    edit: {
      file: `${REALTIME}/emit-push.ts`,
      find: "listeners.emit(event, data);",
      replace: "listeners.emit(event, data);\n  listeners.emit(event, data);",
    },
  },
  {
    name: "late-room-leave",
    says: "a room is not set before what follows a removal is sent",
    edit: {
      file: `${REALTIME}/chat-track.ts`,
      find: "this.#mustFixRoom || this.#heardMembersRev > this.#membersRev",
      replace: "this.#mustFixRoom",
    },
  },
  {
    name: "deaf-nodes",
    says: "a node tells the others nothing",
    edit: { file: `${CORE}/bus/create-bus.ts`, find: "outbound.push(...changes);", replace: "" },
  },
  {
    name: "ignore-gaps",
    says: "what the bus lost is not looked for",
    fault: "F5",
    edit: {
      file: `${REALTIME}/deliver.ts`,
      find: "onGap: reconciler.run",
      replace: "onGap: () => {}",
    },
  },
  {
    name: "outsiders-read",
    says: "a membership that has ended still opens the chat",
    edit: {
      file: `${SQL}/memberships.ts`,
      find: "WHERE members.chat_id = $1 AND members.user_id = $2 AND members.left_rev IS NULL",
      replace: "WHERE members.chat_id = $1 AND members.user_id = $2",
    },
  },
  {
    name: "outsiders-listen",
    says: "who was removed is let into the room when he reconnects",

    edit: {
      file: `${SQL}/delivery.ts`,
      find: " AND members.left_rev IS NULL`;",
      replace: "`;",
    },
  },
];
