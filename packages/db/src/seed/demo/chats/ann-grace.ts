import type { DemoChat } from "../demo-chat.ts";

export const annGrace: DemoChat = {
  kind: "direct",
  members: ["grace", "ann"],
  script: `
[4 days ago, 10:30]
grace: Dear Ann, this is Grace. I am told that one need not sign here, but it feels abrupt. With warm regards, Grace
ann: Dear Grace, it's lovely to read you. You can leave the signature off, but please never do. With equally warm regards, Ann
grace: I have a question about the ferry board. I can read it without my glasses. Was that on purpose?
ann: Entirely on purpose! I tested it with mine off.
grace: Then on behalf of Pier 4, thank you. We have been squinting since 2011.
[1 day ago, 11:12]
grace: The hill cake is in the blue tin. It travels upright. Please do not let Bob explain gravity to it.
ann: I'll carry it to the ferry myself, then Bob carries it, then we all carry the consequences
grace: You write like a person who returns books on time.
ann: You waived a fine of mine in 2019, Grace. I've been good ever since.
grace: I remember. *The Summer Book*, eleven days. One does not hurry that one.
`,
};
