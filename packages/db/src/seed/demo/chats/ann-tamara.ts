import type { DemoChat } from "../demo-chat.ts";

export const annTamara: DemoChat = {
  kind: "direct",
  members: ["ann", "tamara"],
  script: `
[8 days ago, 20:50]
ann: Мам, это личный чат, тут только мы с тобой 💛
tamara: Хорошо. А Игорь видит?
ann: Нет
tamara: Тогда скажу: пирожки ему даю с капустой, а тебе с вишней.
ann: Я знала!!!
tamara: Ешь вовремя.
[3 days ago, 8:02]
tamara: Доброе утро дочка. Приснилось, что ты на корабле и везёшь шкаф.
ann: Мам, это почти вся моя неделя
tamara: Значит, к деньгам.
ann: Или к ремонту
tamara: Это одно и то же, только в другую сторону.
`,
};
