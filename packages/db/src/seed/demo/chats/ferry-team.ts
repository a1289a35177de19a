import type { DemoChat } from "../demo-chat.ts";

export const ferryTeam: DemoChat = {
  kind: "group",
  title: "Ferry app ⛴️",
  members: ["bob", "ann", "priya", "noah", "dima"],
  admins: ["priya"],
  unread: { dima: 2, noah: 1 },
  script: `
[7 days ago, 9:31]
bob: Good morning, crew. Release on Thursday. Three things between us and it: the board, the clock change, and Noah.
noah: I'm flattered to be a category
noah: Open: 14. Of those I'd hold the release for two.
priya: Which two?
noah: 1. On the night the clocks go back, the 01:30 ferry leaves twice.
noah: 2. If your name is longer than the pier, the ticket overlaps the pier.
ann: 2 is mine. Today.
dima: 1 is mine. I wrote that comment “this is fine, nobody sails at 1:30”. Four boats sail at 1:30.
[7 days ago, 11:05]
dima: Found it. We keep departures as local wall time and add minutes to it. Twice a year that's a lie.
+ 💡 priya noah
dima: \`\`\`ts
| // before: the 01:30 that happens twice
| const departsAt = addMinutes(startOfDay(date), row.minutes);
|
| // after: the timetable says "01:30, harbour time"; the zone decides when that is
| const departsAt = Temporal.PlainDateTime.from(row.local)
|   .toZonedDateTime("Europe/Oslo", { disambiguation: "earlier" })
|   .toInstant();
| \`\`\`
priya: Clean. Is “earlier” what the harbour wants, though?
dima: I phoned them. They said, and I translate: “We look at the clock on the church.”
bob: And what does the church do
dima: The church is mechanical. Someone climbs up. He is called Arne, and he does it at breakfast.
noah: So until breakfast the church is wrong, and the ferries go by the church
dima: Correct
priya: Please put Arne in the architecture diagram
[7 days ago, 11:52]
bob: Decision, so that it's written down: **earlier**, and a note on the board that night. Arne has been informed.
[5 days ago, 14:10]
priya: Load test on the timetable endpoint. Same box, 200 phones on bad harbour wifi:
| before: p50 180 ms, p99 2.4 s
| after: p50 9 ms, p99 31 ms
ann: What did you do???
priya: Stopped asking the database what day it is. It was looking it up for every row.
bob: Happy little accident
priya: That was YOUR commit, Bob
bob: Happy little accident
dima: git blame знает всё
noah: I understood that without translating it
[5 days ago, 16:37]
noah: New one. Turn the phone sideways on the map and Pier 3 is in the sea.
ann: Pier 3 *is* in the sea, Noah
noah: Further than agreed
[4 days ago, 10:20]
ann: Board v3 is in the prototype: https://ferry.example/board?pier=4
| – minutes first, clock second
| – cancelled boats stay in their place, struck through (people look for *their* boat, not for a list of exceptions)
| – in gale warnings the whole board goes amber, not red. Red is for “go home”.
bob: The struck-through one is brilliant. I've stood on that pier looking for a boat that had been politely removed.
noah: Checked with the colour-blindness filter: amber and normal are too close. Could gales have a shape as well?
ann: Ooh yes. A flag. Sailors have been solving this since 1805.
noah: Beaufort approves this ticket
[3 days ago, 15:02]
dima: Deploy to staging in 5. Nobody touch anything with a light on it.
dima: Done. Migrations 1.3 s, no errors. Rolled back and forward again, because trust is good, but.
priya: ❤️
noah: Starting the long list. See you on the other side.
[3 days ago, 17:48]
noah: Other side. 131 checks, 129 green, 1 mine, 1 is the seagull.
bob: Ship it tomorrow at 10, when everybody is awake and nobody is hungry.
[2 days ago, 10:01]
dima: 3… 2… 1…
dima: Live on all five piers. Errors: 0. Happy passengers: unknown, but nobody is shouting.
bob: 🎉🎉🎉
ann: I'm on Pier 2 pretending to wait for a boat. A lady just said “oh, that's clear” to NOBODY. To the air!
+ ❤️ bob priya dima
priya (to ann): Frame that
noah: Filed as: works as intended
bob: Cake at four, Grace's lemon one. Dima is at home with the servers, so Ann carries his.
dima: В прошлый раз дошла половина.
priya: He says that last time half of it arrived
ann: It was a long tram
[1 day ago, 10:36]
noah: About yesterday's “Depatures”. I'd like it on record that it passed all 131 checks.
bob: Adding a spell check to the build, and to me
priya: \`npx cspell "src/**/*.tsx"\`: 3 findings. “Depatures”, “recieve”, and “Arne”.
dima: Arne is correct. Arne is always correct.
[1 day ago, 15:20]
priya: A week's plan, shout if I forgot something:
| 1. cache headers for the map tiles (me)
| 2. the fog screen, if the harbour says yes (Ann)
| 3. Arne webhook (Dima)
| 4. the one red check that is Noah's (Noah)
dima: There is no Arne webhook
priya: There could be
[52 minutes ago]
bob: The harbour said yes. Boats too! Screens are already on board: they showed a fish advert until now.
+ 🎉 ann priya noah dima
noah: What happens to the fish?
bob (to noah): The fish has been let go
+ 😂 ann priya dima noah
[17 minutes ago]
dima: Boats have wifi only near the piers. So the screen has to live half an hour on its own: keep the whole day's timetable, count from the ship's clock, and never show a time as fresh when it isn't.
+ 👍 bob priya ann
priya: Offline first, then. One JSON of the day, 38 kB, and:
| \`\`\`ts
| const kept = await caches.match(dayUrl);
| if (!kept) return fetchDay(dayUrl);
| return { ...(await kept.json()), isFresh: false };
| \`\`\`
+ 🔥 dima noah
ann (to dima): When it isn't fresh I'd dim the minutes and keep the clock time. Sketch by four!
+ ❤️ bob priya
dima: And if the ship's clock is wrong?
priya (to dima): Then we ask the church
+ 😂 ann bob noah
`,
};
