/** The texts of the pages that stand in for others. Apart from the rest, so that the last resort stays small. */
export const pageTexts = {
  en: {
    notFoundTitle: "There is no such page",
    notFoundText: "The address may be mistyped, or the page has moved.",
    errorTitle: "Something broke on this page",
    errorText: "Your messages are safe. Try again; if it happens once more, reload.",
    tryAgain: "Try again",
    home: "Go to your chats",
  },
  ru: {
    notFoundTitle: "Такой страницы нет",
    notFoundText: "Возможно, в адресе опечатка или страница переехала.",
    errorTitle: "На этой странице что-то сломалось",
    errorText: "Ваши сообщения в безопасности. Попробуйте снова; если повторится, обновите страницу.",
    tryAgain: "Попробовать снова",
    home: "К вашим чатам",
  },
};
