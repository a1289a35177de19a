import type { DemoChat } from "../demo-chat.ts";

export const annNoah: DemoChat = {
  kind: "direct",
  members: ["noah", "ann"],
  script: `
[4 days ago, 11:41]
noah: Found something on the ticket screen. You won't like it.
ann: I love it when you start like this
noah: Steps:
| 1. Buy a ticket
| 2. Turn the phone upside down
| 3. The QR code is the right way up, and *you* feel wrong
ann: Is that a bug or a poem?
noah: Severity: existential. Closing it as “user is rotated”.
[3 days ago, 18:04]
noah: The amber flag is good. Tested it with three filters, one sunset and my dad.
ann: What did your dad say?
noah: “Windy, then?” So: passed.
[1 day ago, 12:55]
ann: Do you have ten minutes tomorrow to break the fog screen? It doesn't exist yet
noah: That has never stopped me
`,
};
