/** The texts of the screen's lists of people who were shut out. */
export const shutOutTexts = {
  en: {
    bans: {
      title: "Banned people: ",
      none: "Nobody is banned.",
      hint: "Enter lifts a ban.",
      ask: "Lift the ban on {name}?",
    },
    blocks: {
      title: "Blocked people: ",
      none: "You have blocked nobody.",
      hint: "Enter unblocks.",
      ask: "Unblock {name}?",
    },
  },
  ru: {
    bans: {
      title: "Кого не впускать: ",
      none: "Никого.",
      hint: "Enter — снова впускать.",
      ask: "Снова впускать: {name}?",
    },
    blocks: {
      title: "Заблокированные: ",
      none: "Вы никого не заблокировали.",
      hint: "Enter — разблокировать.",
      ask: "Разблокировать: {name}?",
    },
  },
};
