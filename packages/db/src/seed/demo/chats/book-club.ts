import type { DemoChat } from "../demo-chat.ts";

export const bookClub: DemoChat = {
  kind: "group",
  title: "Book club: fewer pages, more cake",
  members: ["grace", "sofia", "ann", "tom", "maria"],
  admins: ["sofia"],
  unread: { tom: 9, maria: 2 },
  script: `
[8 days ago, 19:03]
grace: Good evening, readers. The hat has spoken: *The Master and Margarita*. Six weeks, any translation, no films.
tom: Is this the one with the cat?
grace: It is the one with the cat.
tom: Then I'm in
maria: Ура! Наконец-то книга, которую я читала. Пять раз.
sofia: “Hurray, a book that I've read at last. Five times.” Maria, you're now a primary source.
ann: I read it at school in Kazan and understood nothing except that one shouldn't talk to strangers
grace: That is a third of it, dear.
[8 days ago, 19:41]
sofia: Translators' corner. The very first line of the devil, in four English editions: a “foreigner”, a “stranger”, a “visitor from abroad”, and “this odd fellow”. Only one of these tells you to be afraid.
grace: Which?
sofia: “Visitor”. You invited him.
tom: I've got goosebumps and I'm in the bath
[5 days ago, 20:10]
grace: A reminder that we read to the end of part one. I shall know.
tom: How will you know?
grace: Thirty-one years at the reference desk, Thomas.
tom: Chapter 12 then. In the theatre the money falls from the ceiling and turns into bottle labels. Is that inflation? I teach that unit.
ann: 😄 Please teach that unit like this
maria: У нас это место знают наизусть все бухгалтеры
sofia: “Where I come from every accountant knows that passage by heart.” I believe her.
[3 days ago, 21:30]
ann: Question for the group. Is Behemoth funny because he is a cat, or because he has manners?
grace: Because he has manners *and* a revolver.
sofia: He pays for the tram. He's refused, not because he's a cat, but because cats aren't allowed to pay. That's the whole country in one line.
tom: OK that is much cleverer than what I wrote, which was “lol tram”
grace: “Lol tram” is in the spirit of the text.
[3 days ago, 21:52]
maria: Можно вопрос? Почему по-английски Бездомный – Homeless? Это же псевдоним, он им гордится!
sofia: Because English has no proud word for it. “Ponyrev, writing as Bezdomny”, and a footnote, and a small sigh. I'd have kept the name.
grace: We have a footnote for you, Sofia: you would be the best edition.
sofia: I'm putting that on my website
[1 day ago, 19:15]
grace: We meet at mine, Wednesday, seven o'clock. Lemon cake, and a poppy-seed one. Annushka has already bought the sunflower oil, and has already spilled it.
ann: I gasped in a shop
maria: 😂😂😂 Грейс!
tom: I don't get it but I'm walking carefully
grace: Chapter 1, Thomas.
tom: I *read* chapter 1! I was in the bath!
sofia: Then you know what to watch out for on the way home. Not trams. Oil.
grace: Bring a sentence each that you would defend in court.
`,
};
