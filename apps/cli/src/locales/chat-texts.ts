/** Of chats, of who is in them, and of invites. */
export const chatTexts = {
  en: {
    chats: {
      unread: "NEW",
      chat: "CHAT",
      lastMessage: "LAST MESSAGE",
      time: "TIME",
      id: "ID",
      none: 'You have no chats yet. Start one with: parley send @handle -m "Hello"',
      more: "There are more chats. See them with --limit {limit}.",
      you: "You",
    },
    unread: {
      total: "{count, plural, =0 {Nothing is unread.} one {# unread message.} other {# unread messages.}}",
    },
    who: {
      name: "NAME",
      handle: "HANDLE",
      role: "ROLE",
      presence: "PRESENCE",
      read: "READ OF {total, number}",
      online: "online",
      lastSeen: "seen {time}",
      roles: {
        owner: "owner",
        admin: "admin",
        member: "member",
      },
    },
    group: {
      leave: "Leave {title}?",
      remove: "Remove {names} from {title}?",
      ban: "Remove {names} from {title}, and let no invite bring them back?",
      handOver: "Make {name} the owner of {title}? Only the new owner can give it back.",
      noBans: "Nobody is banned.",
    },
    blocks: { none: "You have blocked nobody." },
    webhook: {
      once: "This address is shown this once. Whoever has it can post.",
      none: "There are no webhooks.",
      revoke: "End the webhook {name}?",
    },
    invite: {
      once: "This link is shown this once. Whoever has it can join.",
      none: "There are no invites.",
      used: "USED",
      revoke: "End the invite {id}?",
      members: "{count, plural, one {# member} other {# members}}",
      inIt: "You were in it already.",
    },
  },
  ru: {
    chats: {
      unread: "НОВ",
      chat: "ЧАТ",
      lastMessage: "ПОСЛЕДНЕЕ СООБЩЕНИЕ",
      time: "ВРЕМЯ",
      id: "ID",
      none: 'Чатов пока нет. Начните первый: parley send @имя -m "Привет"',
      more: "Это не все чаты. Остальные: --limit {limit}.",
      you: "Вы",
    },
    unread: {
      total:
        "{count, plural, =0 {Всё прочитано.} one {# непрочитанное сообщение.} few {# непрочитанных сообщения.} many {# непрочитанных сообщений.} other {# непрочитанных сообщения.}}",
    },
    who: {
      name: "ИМЯ",
      handle: "@ИМЯ",
      role: "РОЛЬ",
      presence: "В СЕТИ",
      read: "ПРОЧИТАНО ИЗ {total, number}",
      online: "в сети",
      lastSeen: "был(а) {time}",
      roles: {
        owner: "владелец",
        admin: "админ",
        member: "участник",
      },
    },
    group: {
      leave: "Выйти из {title}?",
      remove: "Удалить {names} из {title}?",
      ban: "Удалить {names} из {title} и не пускать обратно по приглашениям?",
      handOver: "Передать {title} участнику {name}? Вернуть группу сможет только новый владелец.",
      noBans: "Запретов нет.",
    },
    blocks: { none: "Вы никого не заблокировали." },
    webhook: {
      once: "Адрес показан один раз. Писать может любой, у кого он есть.",
      none: "Вебхуков нет.",
      revoke: "Отозвать вебхук {name}?",
    },
    invite: {
      once: "Ссылка показана один раз. Войти может любой, у кого она есть.",
      none: "Приглашений нет.",
      used: "ВОШЛИ",
      revoke: "Отозвать приглашение {id}?",
      members: "{count, plural, one {# участник} few {# участника} many {# участников} other {# участника}}",
      inIt: "Вы уже в ней.",
    },
  },
};
