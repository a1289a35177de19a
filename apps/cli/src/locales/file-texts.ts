/** Of files that messages carry. */
export const fileTexts = {
  en: {
    files: {
      size: {
        bytes: "{value, number} B",
        kilobytes: "{value, number} KB",
        megabytes: "{value, number} MB",
      },
      moving: "{name}: {percent} %",
      sending:
        "With --file, stdin is read only where - asks for it. Of several files, each goes with a message of its own: the text and --reply with the first, and --key gives the others KEY-2, KEY-3 and so on; what was sent under a key is found again among the latest 1,000 messages of the chat. A file cannot wait on this device: with --queue a message is kept only if its file has reached the server.",
      saving:
        "Without -o the file goes into the present folder, under its own name: without a path, signs that cannot be seen, and what would hide it. It replaces nothing: where NAME.png is taken, it becomes NAME (1).png. -o FILE replaces what is there, and -o - writes to stdout, but never to a terminal. Where the file is, is printed. It is readable by you alone, and there only when all of it has come.",
    },
  },
  ru: {
    files: {
      size: {
        bytes: "{value, number} Б",
        kilobytes: "{value, number} КБ",
        megabytes: "{value, number} МБ",
      },
      moving: "{name}: {percent} %",
      sending:
        "С --file stdin читается, только если об этом просит -. Каждый из нескольких файлов уходит своим сообщением: текст и --reply — с первым, а --key даёт остальным КЛЮЧ-2, КЛЮЧ-3 и так далее; отправленное под ключом находится среди последних 1000 сообщений чата. Файл не может ждать на этом устройстве: с --queue сообщение сохраняется, только если его файл уже на сервере.",
      saving:
        "Без -o файл попадает в текущую папку под своим именем: без пути, без невидимых знаков и без того, что его скрыло бы. Он ничего не заменяет: если NAME.png занято, он станет NAME (1).png. -o FILE заменяет то, что там есть, а -o - пишет в stdout, но никогда в терминал. Где файл, печатается. Читаете его только вы, и появляется он, только когда пришёл целиком.",
    },
  },
};

/** Problems of sending files and saving them. */
export const fileProblemTexts = {
  en: {
    noSuchFile: "There is no file {path}.",
    isFolder: "{path} is a folder. Only files can be sent.",
    notAFile: "{path} is not a file. Save what it gives to one, and send that.",
    emptyFile: "{path} is empty, so there is nothing to send.",
    tooLargeFile: "{path} is larger than {max, number} MiB, and no message carries more.",
    badFileName:
      "{path} cannot be sent under this name. Give it one line of at most {max, number} characters.",
    notAKey:
      "{key} cannot be a key. It has 1 to {max, number} characters, with the -2 or -3 of a further file.",
    cannotReadFile: "{path} cannot be read, or it was changed meanwhile.",
    fileCannotWait:
      "The server does not take the file now, and it cannot wait on this device: nothing was sent or kept. Send it again later.",
    noFile: "Message {seq} carries no file.",
    fileToTerminal: "A file is not shown on the terminal. Save it with -o FILE, or send it through a pipe.",
  },
  ru: {
    noSuchFile: "Файла {path} нет.",
    isFolder: "{path} — папка. Отправить можно только файл.",
    notAFile: "{path} — не файл. Сохраните то, что он даёт, в файл и отправьте его.",
    emptyFile: "{path} пуст, отправлять нечего.",
    tooLargeFile: "{path} больше {max, number} МиБ, а столько ни одно сообщение не несёт.",
    badFileName: "С таким именем {path} не отправить. Имя — одна строка не длиннее {max, number} знаков.",
    notAKey:
      "{key} не может быть ключом. В нём от 1 до {max, number} знаков, считая -2 или -3 следующего файла.",
    cannotReadFile: "{path} не читается или изменился во время отправки.",
    fileCannotWait:
      "Сервер сейчас не принимает файл, а ждать на этом устройстве он не может: ничего не отправлено и не сохранено. Отправьте его позже.",
    noFile: "В сообщении {seq} нет файла.",
    fileToTerminal: "В терминал файл не выводится. Сохраните его с -o ФАЙЛ или передайте через конвейер.",
  },
};
