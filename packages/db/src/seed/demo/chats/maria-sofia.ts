import type { DemoChat } from "../demo-chat.ts";

export const mariaSofia: DemoChat = {
  kind: "direct",
  members: ["sofia", "maria"],
  unread: { sofia: 1 },
  script: `
[3 days ago, 22:10]
sofia: Маша, помоги! «Он ел себя поедом». Who is eating whom?
maria: Сам себя. Изнутри. Долго и без соли.
sofia: So “he was eating his heart out”? No, that's envy. “He gave himself no peace”?
maria: Второе ближе, но у тебя пропала еда
sofia: It always does. They pay me by the word and deduct for taste.
[1 day ago, 13:30]
maria: А как будет «авось»?
sofia: One word? There isn't one. “With luck, and without a plan.”
maria: Это название нашего похода
`,
};
