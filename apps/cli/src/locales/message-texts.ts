/** Of messages: finding, reading, deleting, and those that wait to be sent. */
export const messageTexts = {
  en: {
    history: {
      none: "No messages yet.",
      older: "Messages {first} to {last} of {total, number}. Older ones: --before {first}",
      newer: "Messages {first} to {last} of {total, number}. Newer ones: --after {last}",
    },
    search: {
      none: "Nothing found.",
      more: "There is more. See it with --limit {limit}.",
    },
    read: {
      marked:
        "{count, plural, =0 {Nothing was unread.} one {# message is now read.} other {# messages are now read.}}",
      peeked:
        "{count, plural, =0 {Nothing is unread.} one {# message stays unread.} other {# messages stay unread.}}",
    },
    pins: { none: "Nothing is pinned." },
    readers: {
      read: "READ",
      unknownTime: "read",
      delivered: "delivered, not read",
      none: "It has reached nobody yet.",
    },
    drafts: { none: "Nothing is begun." },
    rm: {
      delete:
        "{count, plural, one {Delete # message for everybody?} other {Delete # messages for everybody?}}",
      hide: "{count, plural, one {Delete # message for yourself?} other {Delete # messages for yourself?}}",
    },
    outbox: {
      queued:
        "The server cannot be reached. The message waits on this device: parley outbox flush sends it, and so does the chat screen.",
      none: "Nothing waits to be sent.",
      text: "TEXT",
      refused: "{id} was refused: {why}",
      sent: "{count, plural, =0 {Nothing waits to be sent.} one {# message is sent.} other {# messages are sent.}}",
      drop: "{count, plural, one {Delete # message that is not sent?} other {Delete # messages that are not sent?}}",
    },
  },
  ru: {
    history: {
      none: "Сообщений пока нет.",
      older: "Сообщения с {first} по {last} из {total, number}. Более ранние: --before {first}",
      newer: "Сообщения с {first} по {last} из {total, number}. Более поздние: --after {last}",
    },
    search: {
      none: "Ничего не найдено.",
      more: "Это не всё. Остальное: --limit {limit}.",
    },
    read: {
      marked:
        "{count, plural, =0 {Всё уже прочитано.} one {# сообщение отмечено прочитанным.} few {# сообщения отмечены прочитанными.} many {# сообщений отмечены прочитанными.} other {# сообщения отмечены прочитанными.}}",
      peeked:
        "{count, plural, =0 {Всё прочитано.} one {# сообщение осталось непрочитанным.} few {# сообщения остались непрочитанными.} many {# сообщений остались непрочитанными.} other {# сообщения остались непрочитанными.}}",
    },
    pins: { none: "Ничего не закреплено." },
    readers: {
      read: "ПРОЧИТАНО",
      unknownTime: "прочитано",
      delivered: "доставлено, не прочитано",
      none: "Оно ещё ни до кого не дошло.",
    },
    drafts: { none: "Черновиков нет." },
    rm: {
      delete:
        "{count, plural, one {Удалить # сообщение у всех?} few {Удалить # сообщения у всех?} many {Удалить # сообщений у всех?} other {Удалить # сообщения у всех?}}",
      hide: "{count, plural, one {Удалить # сообщение у себя?} few {Удалить # сообщения у себя?} many {Удалить # сообщений у себя?} other {Удалить # сообщения у себя?}}",
    },
    outbox: {
      queued:
        "Сервер недоступен. Сообщение ждёт на этом устройстве: его отправит parley outbox flush или экран чатов.",
      none: "Ничего не ждёт отправки.",
      text: "ТЕКСТ",
      refused: "{id} не принято: {why}",
      sent: "{count, plural, =0 {Ничего не ждёт отправки.} one {# сообщение отправлено.} few {# сообщения отправлены.} many {# сообщений отправлено.} other {# сообщения отправлены.}}",
      drop: "{count, plural, one {Удалить # неотправленное сообщение?} few {Удалить # неотправленных сообщения?} many {Удалить # неотправленных сообщений?} other {Удалить # неотправленных сообщения?}}",
    },
  },
};
