import type { DemoChat } from "../demo-chat.ts";

export const annPriya: DemoChat = {
  kind: "direct",
  members: ["priya", "ann"],
  unread: { ann: 1 },
  script: `
[8 days ago, 22:14]
priya: Are you awake? I need a designer for one minute and I'll pay in bread
ann: I'm awake and I'm hungry. Go.
priya: Error page. What does one say when the timetable can't load and the boat leaves in three minutes?
ann: “Can't reach the timetable. Next boat was 18:32 when we last looked, at 18:20.” Old and honest beats new and missing.
priya: Old and honest. That's also my mother's car.
[8 days ago, 22:31]
priya: Like this? It keeps the age with the data, so that no screen can forget to say it:
| \`\`\`ts
| type Fresh<T> = { value: T; asOf: Instant };
|
| const ageOf = ({ asOf }: Fresh<unknown>) => now().since(asOf);
| \`\`\`
ann: I don't read TypeScript, but I read that. Yes!
priya: Best review I've had this month
[4 days ago, 8:05]
priya: Your loaf is at the front desk. It's called Gerald. Let him cool.
ann: Gerald did not live to cool
priya: They never do
[2 days ago, 19:02]
ann: You know that a lady said “oh, that's clear” on Pier 2? Half of that is your 9 ms. People don't notice fast. They notice *calm*.
priya: I'm going to need a minute
[1 day ago, 19:26]
priya: Silly question. In the hike list, line six, “something to share”. Is focaccia for six enough for six?
ann: Is Bob one of the six?
priya: …two focaccias
`,
};
