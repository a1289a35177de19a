import type { DemoChat } from "../demo-chat.ts";

export const breadPeople: DemoChat = {
  kind: "group",
  title: "Bread people 🍞",
  members: ["priya", "bob", "grace"],
  unread: { bob: 2 },
  script: `
[7 days ago, 20:15]
priya: Welcome, bakers. Rule one: we don't say “crumb shot” out loud.
bob: My starter has a skin. Is that bad?
priya: What colour?
bob: Beige. Confident.
grace: Stir it and say nothing, dear. It will be embarrassed enough.
[3 days ago, 7:20]
bob: LOOK. It doubled. It's out of the jar. It's on the kettle.
priya: How warm is your kitchen?
bob: It lives on the router
priya: So it has better uptime than staging
grace: In my day we kept it in the airing cupboard, between the towels and the encyclopaedia.
[1 day ago, 18:40]
priya: Focaccia for Saturday. 500 g flour, 400 g water, 10 g salt, 90 g starter, oil until you feel watched. 18 hours in the fridge.
bob: I'm at 74 % hydration and 100 % anxiety
[130 minutes ago]
grace: The lemon cake is cooling. Robert, the tin goes *upright*.
priya: She called you Robert
`,
};
