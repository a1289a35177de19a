import type { DemoChat } from "../demo-chat.ts";

export const annBob: DemoChat = {
  kind: "direct",
  members: ["ann", "bob"],
  unread: { bob: 1 },
  script: `
[6 days ago, 9:12]
bob: Morning! Quick one: is the departures board final, or “final” like last time?
ann: It is final_v3_really. So: Thursday.
bob: I have printed that sentence and hung it over the kettle
ann: You have a printer?
bob: I have a pen and ambition
[6 days ago, 9:40]
ann: While you're at the kettle: nobody could find the next ferry in under five seconds yesterday. Six people. One of them was a ferry captain.
bob: Ouch. What did the captain say?
ann: “I usually just look out of the window.”
bob: That's our competitor, then. The window.
ann: Zero latency, no login, works offline. We're doomed.
[4 days ago, 18:25]
bob: Tried the new board on the real quay. Sun in my face, one glove, a seagull with intent.
bob: Found my ferry in two seconds
ann: !!!
ann: What did it? The big minutes?
bob: The big minutes. “in 7 min” beats “18:32” when you are running. I never once did arithmetic.
ann: Best bug report I've ever had. Keeping the seagull in the test plan.
bob: Noah already filed it. *“Bird obstructs call to action.”*
[3 days ago, 12:03]
ann: Lunch? I'm downstairs and there is a pie situation
bob: What kind of situation
ann: One left. Leek and potato. A man in a hi-vis jacket is looking at it.
bob: Hold him off, I'm on the stairs
ann: He has a tray now
bob: Buy it. I'll pay you back in code review.
ann: Too late. We are having soup. Bring your grief.
[2 days ago, 16:48]
bob: Can you sanity-check the empty state? Right now after the last boat it says “No departures”, which reads like the ferries have been abolished
ann: “Last boat has gone. First one tomorrow: 05:40.”
bob: Oh that's lovely. It apologises and helps.
ann: And under it, small: “There is a night bus from the church.” If you can find that out for free.
bob: I can find that out for \`stops?near=quay&after=last\`, which is nearly free
ann: Nearly free is my favourite price
[1 day ago, 10:17]
bob: Confession. I shipped the word “Depatures” to the board at Pier 4. It's two metres wide.
ann: 😶
bob: A child pointed at it
ann: How long was it up?
bob: Nineteen minutes. It had fans by the end.
ann: I'm framing the photo for the office. There is a photo?
bob: There are several. They are not by me.
[1 day ago, 17:31]
ann: New board is up at all piers, correctly spelled, I walked past two of them on the way home and felt like an author in a bookshop
bob: Did you straighten it
ann: I looked around, and then I straightened it
[14 minutes ago]
bob: You about? Harbour office rang. They like it. They like it so much that they want it on the *boats*.
ann: On the boats! Showing what? “You are on it”?
bob: Next stops and connections. And, I quote, “something nice for when there's fog”.
ann: Oh, I want to do the fog screen. Please may I do the fog screen.
bob: It's yours. You have a week, a projector, and no adult supervision.
+ 🎉 ann
ann: Sketch tonight. I'm thinking a very slow lighthouse: one sweep every eight seconds, next stop in big quiet letters, and nothing else moves.
+ ❤️ bob
bob: Eight?
ann: That's what the real one does, I counted from the kitchen window. Two long, one short, then dark.
bob (to ann): You counted the lighthouse
ann: I've been without a kitchen for nearly two weeks, Bob. There's not a lot on.
+ 😂 bob
bob: Fair. How's the tiling?
ann: Philosophical. Coffee tomorrow at nine, same bench? I'll bring the sketch, you bring the printer.
`,
};
