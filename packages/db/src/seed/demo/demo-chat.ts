import type { DemoHandle } from "./people.ts";

/** One conversation of the demo, written as a screenplay (see parse-script.ts). */
export type DemoChat = {
  kind: "direct" | "group";
  /** Groups only: direct chats are named after the other person. */
  title?: string;
  /** The first one made the chat, and owns it. */
  members: readonly DemoHandle[];
  admins?: readonly DemoHandle[];
  /** How many messages at the end somebody has not read; the others have read everything. */
  unread?: Partial<Record<DemoHandle, number>>;
  script: string;
};
