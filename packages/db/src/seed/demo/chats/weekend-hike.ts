import type { DemoChat } from "../demo-chat.ts";

export const weekendHike: DemoChat = {
  kind: "group",
  title: "Weekend hike 🥾",
  members: ["tom", "ann", "bob", "sofia", "priya", "maria"],
  admins: ["ann"],
  unread: { ann: 2, bob: 1 },
  script: `
[5 days ago, 19:20]
tom: Right, team. The island loop: 16 km, 540 m up, one lighthouse, one pub. Saturday. Who is in?
ann: In!
bob: In. Is the pub before or after the up?
tom: After. I'm a teacher, I know about incentives.
+ 😂 ann bob
sofia: In, if somebody can lend me poles. Mine are holding up a tomato.
priya: Two pairs here. Also a starter that needs feeding on Saturday morning, so: nothing before eight please 🙏
tom: The ferry is at 8:40. Your yeast has forty minutes.
maria: I'm in too. С меня термос и плохие шутки.
sofia: She brings the flask and the bad jokes
bob: We've already got bad jokes. But bring the flask.
[5 days ago, 20:02]
tom: Kit list. Yes, it's the same one as always. No, nobody has ever read it to the end.
|
| – boots that have met you before
| – waterproof (it's an island)
| – 1.5 l of water
| – lunch
| – a head torch, because “we'll be back by four” is what people say
| – something to share, if you're reading this line
ann: I read it to the end
priya: Me too. I'm bringing focaccia.
bob (to tom): There's a list?
+ 🤦 tom ann
[3 days ago, 21:15]
tom: Forecast: Saturday dry until three, wind 6 m/s from the west, then “rain or drizzle or rain”.
sofia: That's not a forecast, that's a thesaurus
tom: We do the ridge first, then. Anticlockwise.
bob: Is anticlockwise the one with the goats?
tom: Both ways have the goats, Bob. The goats have all day.
maria: Прошлый раз козёл съел карту
sofia: “Last time a goat ate the map.” For the record I saw that happen, and he chose the bit with the car park.
ann: He read it to the end
[2 days ago, 18:44]
ann: Ferry tickets bought, six of them, on the app, in eleven seconds. I timed it, obviously.
tom: Bill me. Or pie me.
ann: Pie accepted
priya: Is that the app where the ticket overlaps the pier?
ann: Fixed! Try a longer name!
bob: I travel as “Robert Maximilian Montgomery Moss-Featherstonehaugh” now. Fits.
[1 day ago, 20:30]
tom: Last call for lifts to the quay. I have two seats and a dog.
sofia: One seat please. And the dog.
maria: Я на трамвае, встретимся на причале в 8:25
tom: I got “tram” and “8:25”. My Russian is coming along.
maria: Молодец! 👏
tom: And that one I know from her marking my homework
[1 day ago, 21:07]
bob: Daft question. How does one tell a ridge from a path with ambition?
tom: On a ridge you stop making jokes
bob: Then I've never been on one
[95 minutes ago]
tom: Small print for Saturday. The pub kitchen closes at 15:30, so the lighthouse has to happen by 13:00. I've made a plan with times in it, and I'd like us all to pretend that we'll follow it:
|
| 9:25 off the boat
| 11:00 ridge, cake
| 12:45 lighthouse, lunch
| 15:00 pub
| 17:10 boat home
+ 👍 bob sofia priya maria
+ 🥾 ann
priya (to tom): “ridge, cake” is the best line in any timetable I've worked on
+ 😂 ann tom sofia
sofia: Who brings the cake?
ann: Grace baked one for us. She isn't coming, she says that hills are for people who haven't read enough.
+ 🍰 bob priya sofia maria
bob: I'll carry it. It will arrive mostly.
[38 minutes ago]
sofia: Tom, there's a gale flag on the ferry board for Sunday. Are we sure about Saturday?
tom: Sure-ish. Sunday's gale is Sunday's problem. If it comes early we walk the low path and say that we meant to.
`,
};
