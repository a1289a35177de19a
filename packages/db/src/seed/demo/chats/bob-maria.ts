import type { DemoChat } from "../demo-chat.ts";

export const bobMaria: DemoChat = {
  kind: "direct",
  members: ["bob", "maria"],
  script: `
[5 days ago, 21:10]
bob: Привет, Мария! Я учу русский. Сегодня мой дом большой и моя кошка компьютер.
maria: Здравствуй, Боб! Браво! Кошка – кто?
bob: I wanted “my cat is on the computer”
maria: Кошка **на** компьютере. Without “на” she *is* the computer.
bob: Honestly, with her, either
[2 days ago, 20:22]
bob: Вопрос. Why is it «на работе» but «в офисе»? I am in the same chair
maria: Потому что работа – это судьба, а офис – это помещение
bob: I got “because work is fate and an office is a room” and now I need to sit down. На стуле. В офисе.
maria: Пять с плюсом!
`,
};
