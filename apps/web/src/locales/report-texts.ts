/** What the dialog says with which one reports a message or a person. */
export const reportTexts = {
  en: {
    report: "Report",
    messageTitle: "Report this message",
    personTitle: "Report {name}",
    messageText:
      "The admins of this server will see it and the two messages before and after it, as they are now. Nobody else learns of it.",
    personText: "The admins of this server will see your report, and no messages. Nobody else learns of it.",
    reason: "What is it?",
    spam: "Spam",
    abuse: "Abuse",
    other: "Something else",
    note: "What the admins should know",
    send: "Report",
    sent: "The admins will see your report.",
    close: "Close",
  },
  ru: {
    report: "Пожаловаться",
    messageTitle: "Пожаловаться на сообщение",
    personTitle: "Пожаловаться: {name}",
    messageText:
      "Админы сервера увидят его и по два сообщения до и после, какие они сейчас. Больше никто об этом не узнает.",
    personText: "Админы сервера увидят жалобу, но не сообщения. Больше никто об этом не узнает.",
    reason: "В чём дело?",
    spam: "Спам",
    abuse: "Оскорбления",
    other: "Другое",
    note: "Что стоит знать админам",
    send: "Пожаловаться",
    sent: "Админы увидят вашу жалобу.",
    close: "Закрыть",
  },
};
