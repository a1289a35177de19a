/** What the screen says where something is reported to the admins of the server. */
export const reportScreenTexts = {
  en: {
    message: "Report this message",
    person: "Report {name}",
    messageText: "The admins will see it and the two messages before and after it. Nobody else learns of it.",
    personText: "The admins will see your report, and no messages. Nobody else learns of it.",
    reasons: { spam: "Spam", abuse: "Abuse", other: "Something else" },
    note: "What the admins should know; it may be empty. At most {max, number} characters.",
    sent: "The admins will see your report.",
    onlyOthers: "Your own messages cannot be reported.",
  },
  ru: {
    message: "Пожаловаться на сообщение",
    person: "Пожаловаться: {name}",
    messageText: "Админы увидят его и по два сообщения до и после. Больше никто об этом не узнает.",
    personText: "Админы увидят жалобу, но не сообщения. Больше никто об этом не узнает.",
    reasons: { spam: "Спам", abuse: "Оскорбления", other: "Другое" },
    note: "Что стоит знать админам; можно оставить пустым. Не больше {max, number} знаков.",
    sent: "Админы увидят вашу жалобу.",
    onlyOthers: "На собственные сообщения не жалуются.",
  },
};
