import { actionTexts } from "./action-texts.ts";
import { chatListTexts } from "./chat-list-texts.ts";
import type { OwnMessages } from "./en.ts";
import { fileTexts } from "./file-texts.ts";
import { groupTexts } from "./group-texts.ts";
import { inviteTexts } from "./invite-texts.ts";
import { joinTexts } from "./join-texts.ts";
import { notificationTexts } from "./notification-texts.ts";
import { pageTexts } from "./page-texts.ts";
import { personTexts } from "./person-texts.ts";
import { reportTexts } from "./report-texts.ts";
import { searchTexts } from "./search-texts.ts";
import { shortcutTexts } from "./shortcut-texts.ts";
import { switcherTexts } from "./switcher-texts.ts";
import { timelineTexts } from "./timeline-texts.ts";
import { writingTexts } from "./writing-texts.ts";

export const ru: OwnMessages = {
  app: {
    name: "Parley",
    tagline: "Ваше место для разговоров.",
    titleWithUnread: "({count}) Parley",
    titleWithMentions: "(@{count}) Parley",
  },
  language: { label: "Язык", en: "English", ru: "Русский" },
  theme: { label: "Тема", system: "Авто", light: "Светлая", dark: "Тёмная" },
  auth: {
    closedTitle: "Новых учётных записей здесь нет",
    closedText: "Этот сервер сейчас никого не принимает. Попросите его админа впустить вас.",
    inviteTitle: "Сюда попадают по приглашению",
    inviteText: "Откройте ссылку-приглашение, которую вам прислали, или попросите её.",
    inviteOver: "Приглашение истекло, отозвано или уже использовано. Попросите новое.",
    deactivated: "Доступ к этой учётной записи закрыт. Обратитесь к админу сервера.",
    signInTitle: "С возвращением",
    sessionEnded: "Сеанс завершён. Набранное сохранено в этом браузере и вернётся, когда вы войдёте.",
    signUpTitle: "Создайте аккаунт",
    firstTitle: "Начните с Parley",
    firstText: "Вы здесь первый человек: этот аккаунт будет управлять сервером.",
    firstRoom: "Общая",
    firstGreeting:
      "Добро пожаловать! Это наше собственное место для разговоров, на нашем сервере. Пишите сюда то, что касается всех.",
    email: "Эл. почта",
    password: "Пароль",
    passwordHint: "Не меньше {count} символов.",
    showPassword: "Показать пароль",
    hidePassword: "Скрыть пароль",
    name: "Имя",
    nameHint: "Так вас увидят другие. Имя можно изменить позже.",
    signIn: "Войти",
    signUp: "Создать аккаунт",
    forgot: "Забыли пароль?",
    noAccount: "Впервые здесь?",
    hasAccount: "Уже есть аккаунт?",
    working: "Секунду…",
    code: "Код второго фактора",
    codeHint: "Шесть цифр из приложения или запасной код.",
    codeMissing: "У этой учётной записи есть второй фактор: введите и его код.",
    wrongCode:
      "Неверный или уже использованный код, или пароль. Дождитесь следующего кода и попробуйте снова.",
    wrongPassword: "Почта и пароль не подходят друг к другу. Проверьте их и попробуйте снова.",
    tooManyAttempts:
      "Слишком много попыток. Введённое сохранено; попробуйте снова через {seconds, plural, one {# секунду} few {# секунды} many {# секунд} other {# секунды}}.",
    tooManyAttemptsForLong:
      "Слишком много попыток. Введённое сохранено; попробуйте снова через {minutes, plural, one {# минуту} few {# минуты} many {# минут} other {# минуты}}.",
    emailTaken: "Аккаунт с этой почтой уже есть. Войдите или укажите другую почту.",
    emailInvalid: "Введите адрес почты, например ann@example.org.",
    passwordShort: "Нужно не меньше {count} символов.",
    passwordEasy:
      "Этот пароль уже утекал с других сайтов или состоит из одного имени: его подберут первым. Выберите другой, например четыре слова, не связанных между собой.",
    passwordMissing: "Введите пароль.",
    nameMissing: "Введите имя.",
    sceneAsk: "Где обсудим поездку?",
    sceneAnswer: "Здесь. Сервер наш собственный.",
    sceneOwn: "Тогда я с вами 🏔️",
  },
  chats: {
    label: "Чаты",
    clearSearch: "Очистить поиск",
    newChat: "Новый чат",
    you: "Вы: {text}",
    sender: "{name}: {text}",
    noMessages: "Сообщений пока нет",
    unread:
      "{count, plural, one {# непрочитанное сообщение} few {# непрочитанных сообщения} many {# непрочитанных сообщений} other {# непрочитанных сообщения}}",
    yesterday: "Вчера",
    loading: "Чаты загружаются",
    emptyTitle: "Чатов пока нет",
    emptyText: "Найдите кого-нибудь и поздоровайтесь.",
    findPeople: "Найти людей",
    chooseTitle: "Выберите чат",
    chooseText: "Откройте чат из списка или начните новый.",
    dismiss: "Скрыть",
  },
  chatList: chatListTexts.ru,
  report: reportTexts.ru,
  account: {
    admin: "Управление сервером",
    menu: "Аккаунт",
    settings: "Настройки",
    signOut: "Выйти",
    handle: "@{handle}",
    unsentTitle:
      "{count, plural, one {# сообщение ещё не отправлено} few {# сообщения ещё не отправлены} many {# сообщений ещё не отправлены} other {# сообщения ещё не отправлены}}",
    unsentText: "Останьтесь, пока они не уйдут, сохраните их здесь до следующего входа или удалите.",
    stay: "Остаться",
    keepUnsent: "Сохранить и выйти",
    deleteUnsent: "Удалить и выйти",
  },
  chat: {
    label: "Чат: {title}",
    back: "Назад к чатам",
    direct: "@{handle}",
    members: "{count, plural, one {# участник} few {# участника} many {# участников} other {# участника}}",
    search: "Искать в этом чате",
    header: "Шапка чата",
    groupInfo: "О группе",
    info: "Профиль",
    onlyYou: "Здесь только вы",
    loading: "Чат загружается",
    missingTitle: "Такого чата здесь нет",
    missingText: "Он не существует, или вас в нём нет. Попросите участников добавить вас.",
    goneTitle: "Вы больше не в группе «{title}»",
    goneTitleUnknown: "Вы больше не участник этого чата",
    goneText: "Вы вышли или вас удалили. Чтобы вернуться, обратитесь к администратору.",
    unsent: "Осталось неотправленным:",
    toChats: "К списку чатов",
    failedTitle: "Чат не загрузился",
    tryAgain: "Попробовать снова",
  },
  timeline: timelineTexts.ru,
  files: fileTexts.ru,
  notifications: notificationTexts.ru,
  actions: actionTexts.ru,
  composer: {
    form: "Написать сообщение",
    label: "Сообщение",
    placeholder: "Напишите сообщение…",
    send: "Отправить",
    remaining:
      "{count, plural, one {Остался # символ} few {Осталось # символа} many {Осталось # символов} other {Осталось # символа}}",
    tooLong:
      "{count, plural, one {# лишний символ} few {# лишних символа} many {# лишних символов} other {# лишних символа}}. Сократите, чтобы отправить.",
    unwantedWord: "В нём слово, которое этот сервер не принимает. Скопируйте текст и скажите иначе.",
    tooManyMentions:
      "В одном сообщении можно упомянуть не больше {most} человек. Упомяните меньше или отправьте несколько сообщений.",
  },
  people: {
    newChat: "Новый чат",
    newGroup: "Новая группа",
    addPeople: "Добавить людей",
    search: "Поиск людей",
    clearSearch: "Очистить поиск",
    results: "Люди",
    loading: "Идёт поиск",
    nobodyTitle: "Никого не найдено",
    nobodyText: "Ищите по имени или нику, например «анна».",
    aloneTitle: "Вы здесь первый человек",
    aloneText: "Другие появятся, как только заведут аккаунт.",
    handle: "@{handle}",
    groupTitle: "Название группы",
    groupTitleMissing: "Придумайте название группы.",
    picked: "Выбранные люди",
    unpick: "Убрать: {name}",
    create: "Создать группу",
    back: "Назад",
    close: "Закрыть",
    add: "Добавить",
    inGroup: "Уже в группе",
  },
  group: groupTexts.ru,
  person: personTexts.ru,
  invites: inviteTexts.ru,
  join: joinTexts.ru,
  confirm: { cancel: "Отмена", working: "Секунду…" },
  offline: { text: "Нет связи. Написанное уйдёт, как только она появится." },
  search: searchTexts.ru,
  switcher: switcherTexts.ru,
  shortcuts: shortcutTexts.ru,
  pages: pageTexts.ru,
  writing: writingTexts.ru,
};
