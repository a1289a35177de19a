/** The texts of notifications, and of the offer to show them. */
export const notificationTexts = {
  en: {
    title: "Notifications",
    offer: "Tell you of new messages while you look elsewhere?",
    turnOn: "Turn on",
    dismiss: "Do not ask again",
    newMessage: "New message",
    explanation:
      "Parley can tell you of new messages while you look at something else. Your browser asks once whether it may.",
    turnOnHere: "Turn on for this browser",
    impossible: "This browser cannot show notifications here. They need an address that begins with https.",
    denied:
      "Notifications are blocked for this site. Allow them in your browser’s settings, beside the address.",
    isOn: "Notifications in this browser",
    isOnText: "For new messages in chats that you are not looking at.",
    hidesText: "Hide the text",
    hidesTextText: "Show who wrote, and not what.",
    perChat: "Each chat can be muted, or limited to mentions, in its own menu.",
  },
  ru: {
    title: "Уведомления",
    offer: "Уведомлять о новых сообщениях, пока вы заняты другим?",
    turnOn: "Включить",
    dismiss: "Больше не предлагать",
    newMessage: "Новое сообщение",
    explanation:
      "Parley может сообщать о новых сообщениях, пока вы заняты другим. Браузер один раз спросит разрешения.",
    turnOnHere: "Включить в этом браузере",
    impossible:
      "Здесь этот браузер не может показывать уведомления. Для них адрес должен начинаться с https.",
    denied: "Уведомления для этого сайта запрещены. Разрешите их в настройках браузера рядом с адресом.",
    isOn: "Уведомления в этом браузере",
    isOnText: "О новых сообщениях в чатах, на которые вы сейчас не смотрите.",
    hidesText: "Скрывать текст",
    hidesTextText: "Показывать, кто написал, но не что.",
    perChat: "Каждый чат можно заглушить или оставить в нём только упоминания — в его собственном меню.",
  },
};
