/** What `parley help TOPIC` says, beside what it takes from the program's own tables. */
export const topicTexts = {
  en: {
    scripting: "How scripts work with parley.",
    scriptingStreams:
      "Data goes to stdout, words for people to stderr; in a pipe there are no colours, and fields have tabs between them. Nothing asks a question where nobody sits at a terminal: what is missing is named. A reader that goes away, as head does, is no failure.",
    scriptingSend:
      "send prints the message's id and number. With --key the same key sends a message once, however often the script is repeated: the same id and number come back, with exit code 0.",
    scriptingFiles:
      "send --file PATH sends a file, with -m as its caption; download saves the file of a message and prints where it is, or with -o - hands it to a pipe. In JSON a message has file: its name, type and size in bytes, or null.",
    scriptingFollow:
      "tail --state FILE and watch --state FILE go on where they were, whatever was killed; the help of both says what exactly is promised. With --ack a script says itself what it has dealt with.",
    scriptingSignIn:
      "Bots have a token of their own, from parley token create, in PARLEY_TOKEN; it is used as it is, and parley devices and parley token end it.",
    exitCodes: "What the exit codes mean. They do not change.",
    exitCode: "CODE",
    exitMeaning: "MEANING",
    exitOk: "It was done.",
    exitFailed: "Something failed in parley itself or on this device.",
    exitInterrupted: "Ctrl-C.",
    json: "What --json prints.",
    jsonLines:
      "Each line is one JSON value with v, the version of its shape, now {version}. A field may be added to a shape, so take no offence at fields that you do not know; anything else raises v. Values are the contract's own and not translated. Failures are one line on stderr, an object with error in it: its code, its message and, where it was found here, its problem.",
    jsonSchema: "parley schema COMMAND prints the shape as JSON Schema, for these commands:",
    config: "Where settings come from, and where things are kept.",
    configOrder:
      "A flag wins over the environment, that over the project's file, that over the configuration file, and that over the default. A profile is one identity on one server; parley config list shows what is in force and where it comes from.",
    configPlace: "PLACE",
    configUse: "WHAT IT IS FOR",
    configFile: "the configuration: the profiles and their servers",
    configState: "sign-ins and what waits to be sent, readable by you alone",
    configServer: "the server's address, as --server",
    configProfile: "the profile, as --profile",
    configToken: "an access token that is used as it is, for bots",
    configChosenLanguage: "the language of this terminal, en or ru, as parley config set language",
    configLanguage:
      "the language where none is chosen: Russian for ru, else English; the first that is set counts. The screen speaks the account's before it",
    configColor: "when it is set: no colours, as --no-color",
    configProject:
      "JSON in a folder or above it, whose field profile says which profile is meant there; it names no server",
    configPager:
      "what shows output that is longer than the terminal, less where neither is set; cat or nothing: nothing does",
    configLinks:
      "1: the terminal opens links (OSC 8), 0: it does not; without it what the terminal says of itself",
    configEditor: "what long messages are written in, on the screen",
    offline: "What happens without a network.",
    offlineSend:
      "send fails with exit code {code} when the server cannot be reached; send --queue keeps the message on this device instead, with the same exit code, and sends it before the next one. parley outbox list, flush and drop show, send and delete what waits. A message that was sent twice lands once.",
    offlineFollow:
      "tail -f and watch go on through outages and leave nothing out. The screen opens with what this device remembers, and sends what was written meanwhile once the server is back.",
    offlineDoctor: "parley doctor says what is wrong, from the settings to the realtime connection.",
  },
  ru: {
    scripting: "Как скрипты работают с parley.",
    scriptingStreams:
      "Данные идут в stdout, слова для людей в stderr; в конвейере нет цвета, а поля разделены табуляцией. Где за терминалом никто не сидит, ничего не спрашивается: называется то, чего не хватает. Читатель, который ушёл, как head, — не ошибка.",
    scriptingSend:
      "send печатает идентификатор и номер сообщения. С --key один и тот же ключ отправляет сообщение один раз, сколько бы скрипт ни повторяли: возвращаются те же идентификатор и номер, с кодом 0.",
    scriptingFiles:
      "send --file ПУТЬ отправляет файл, с -m как подписью; download сохраняет файл из сообщения и печатает, где он, а с -o - отдаёт его в конвейер. В JSON у сообщения есть file: имя, тип и размер в байтах, или null.",
    scriptingFollow:
      "tail --state FILE и watch --state FILE продолжают с того же места, что бы ни прервали; что именно обещано, сказано в справке обеих команд. С --ack скрипт сам говорит, что он обработал.",
    scriptingSignIn:
      "У ботов свой токен, от parley token create, в PARLEY_TOKEN; он используется как есть, а отзывают его parley devices и parley token.",
    exitCodes: "Что значат коды завершения. Они не меняются.",
    exitCode: "КОД",
    exitMeaning: "ЗНАЧЕНИЕ",
    exitOk: "Сделано.",
    exitFailed: "Сбой в самом parley или на этом устройстве.",
    exitInterrupted: "Ctrl-C.",
    json: "Что печатает --json.",
    jsonLines:
      "Каждая строка — одно значение JSON с полем v, версией его формы, сейчас {version}. Поле может добавиться, поэтому незнакомые поля пропускайте; всё остальное увеличивает v. Значения — из самого контракта и не переводятся. Ошибка — одна строка в stderr, объект с полем error: её код, сообщение и, если она найдена здесь, problem.",
    jsonSchema: "parley schema КОМАНДА печатает форму как JSON Schema для этих команд:",
    config: "Откуда берутся настройки и где что хранится.",
    configOrder:
      "Флаг важнее окружения, оно важнее файла проекта, тот важнее файла настроек, а он важнее значения по умолчанию. Профиль — одна личность на одном сервере; parley config list показывает, что действует и откуда.",
    configPlace: "МЕСТО",
    configUse: "ЗАЧЕМ",
    configFile: "настройки: профили и их серверы",
    configState: "входы и то, что ждёт отправки; читаете только вы",
    configServer: "адрес сервера, как --server",
    configProfile: "профиль, как --profile",
    configToken: "токен, который используется как есть, для ботов",
    configChosenLanguage: "язык этого терминала, en или ru, как parley config set language",
    configLanguage:
      "язык, если он не выбран: для ru русский, иначе английский; считается первое, что задано. Экран до этого смотрит на язык учётной записи",
    configColor: "если задано: без цвета, как --no-color",
    configProject:
      "JSON в папке или выше: его поле profile говорит, какой профиль там нужен; сервер так не задаётся",
    configPager: "чем листать вывод длиннее экрана; если не заданы — less; cat или пустое значение — ничем",
    configLinks:
      "1: терминал открывает ссылки (OSC 8), 0: нет; без неё решает то, чем терминал себя называет",
    configEditor: "в чём на экране пишутся длинные сообщения",
    offline: "Что происходит без сети.",
    offlineSend:
      "send завершается с кодом {code}, когда до сервера не достучаться; send --queue вместо этого сохраняет сообщение здесь, с тем же кодом, и отправляет перед следующим. parley outbox list, flush и drop показывают, отправляют и удаляют то, что ждёт. Отправленное дважды приходит один раз.",
    offlineFollow:
      "tail -f и watch переживают обрывы и ничего не пропускают. Экран открывается с тем, что это устройство помнит, и отправляет написанное, когда сервер вернётся.",
    offlineDoctor: "parley doctor говорит, что не так, от настроек до соединения реального времени.",
  },
};
