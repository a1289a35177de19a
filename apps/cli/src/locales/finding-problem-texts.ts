/** Problems of finding what was named. */
export const findingProblemTexts = {
  en: {
    noSuchChat: "You have no chat {name}. See them with: parley chats",
    noDirectChat:
      'You have no direct chat with @{handle} yet. Start it with: parley send @{handle} -m "Hello"',
    noSuchPerson: "There is nobody with the handle @{handle}.",
    notInList: "@{handle} is not in the list.",
    ambiguousChat: "{name} could be any of these. Give the id:",
    chatEnded: "You are no longer in this chat.",
    noSuchId: "Nothing has the id {id}. See the list.",
    ambiguousId: "{id} could be any of these. Give more of the id:",
    noSuchMember: "@{handle} is not in this chat. See who is with: parley who CHAT",
    thisDevice: "That is this device. Sign it out with: parley logout",
    unknownOffline:
      "The server cannot be reached, and this device does not remember a chat {name}. Give the chat's id, and the message is kept.",
  },
  ru: {
    noSuchChat: "У вас нет чата {name}. Список: parley chats",
    noDirectChat: 'Личного чата с @{handle} ещё нет. Начните его: parley send @{handle} -m "Привет"',
    noSuchPerson: "Нет никого с именем @{handle}.",
    notInList: "@{handle} нет в списке.",
    ambiguousChat: "{name} подходит к нескольким. Укажите идентификатор:",
    chatEnded: "Вы больше не в этом чате.",
    noSuchId: "Ничего с идентификатором {id} нет. Смотрите список.",
    ambiguousId: "{id} подходит к нескольким. Укажите идентификатор длиннее:",
    noSuchMember: "@{handle} нет в этом чате. Кто есть: parley who ЧАТ",
    thisDevice: "Это и есть это устройство. Выйти на нём: parley logout",
    unknownOffline:
      "Сервер недоступен, а чата {name} это устройство не помнит. Укажите id чата, и сообщение сохранится.",
  },
};
