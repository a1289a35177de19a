import type { DemoChat } from "../demo-chat.ts";

export const igorDima: DemoChat = {
  kind: "direct",
  members: ["igor", "dima"],
  unread: { dima: 1 },
  script: `
[6 days ago, 23:18]
igor: Дим, ты говорил, что умеешь в скрипты. Хочу, чтобы мамин телевизор сам выключался в полночь
dima: Она просила?
igor: Нет. Она под него спит и говорит, что не спит.
dima: \`\`\`sh
| 0 0 * * *  curl -fsS -X POST http://tv.local/power/off || true
| \`\`\`
dima: \`|| true\` – это если она всё-таки не спит
igor: Поставил. Включила обратно через минуту.
dima: Значит, работает: и скрипт, и мама
[1 day ago, 22:06]
igor: Шов на плитке 2 мм, проверил на фото линейкой по экрану
dima: Масштаб учёл?
igor: …
`,
};
