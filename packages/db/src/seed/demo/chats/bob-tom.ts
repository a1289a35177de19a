import type { DemoChat } from "../demo-chat.ts";

export const bobTom: DemoChat = {
  kind: "direct",
  members: ["tom", "bob"],
  unread: { bob: 2 },
  script: `
[4 days ago, 17:15]
tom: Year 9 used your ferry app today. Lesson: “read a timetable”. They finished in four minutes. I had planned forty.
bob: Sorry?
tom: Don't be. We spent the rest asking why islands have piers where they have them. One of them said “because the wind said so”. Best lesson of the term.
bob: Hire that child
tom: She's fourteen and wants to be a captain
bob: We have one who looks out of the window. There's a vacancy for the other window.
[70 minutes ago]
tom: Between us: is the ridge OK for you? We can take the low path and I'll say that it was my knee.
tom: My knee is very good at lying
`,
};
