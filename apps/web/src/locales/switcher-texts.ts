/** The texts of the way to a chat or a person by name. */
export const switcherTexts = {
  en: {
    title: "Go to a chat or a person",
    close: "Close",
    field: "Name of a chat or a person",
    results: "Chats and people",
    unread: "{count, plural, one {# unread message} other {# unread messages}}",
    muted: "muted",
    markedUnread: "marked as unread",
    person: "@{handle} · New chat",
    nothing: "Nobody and nothing is called “{query}”. Try fewer letters.",
    none: "There are no other chats yet. Type a name to find people.",
  },
  ru: {
    title: "Перейти к чату или человеку",
    close: "Закрыть",
    field: "Название чата или имя человека",
    results: "Чаты и люди",
    unread:
      "{count, plural, one {# непрочитанное сообщение} few {# непрочитанных сообщения} many {# непрочитанных сообщений} other {# непрочитанных сообщения}}",
    muted: "без звука",
    markedUnread: "отмечен непрочитанным",
    person: "@{handle} · Новый чат",
    nothing: "По запросу «{query}» никого и ничего нет. Попробуйте меньше букв.",
    none: "Других чатов пока нет. Введите имя, чтобы найти людей.",
  },
};
