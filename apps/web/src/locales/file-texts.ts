/** The texts of files: of those that are chosen, on their way, and in messages. */
export const fileTexts = {
  en: {
    attach: "Attach files",
    tray: "Files to send",
    drop: "Drop files here to send them",
    uploading: "Uploading {name}",
    uploadingCount: "{count, plural, one {# file is} other {# files are}} being uploaded.",
    uploaded: "{count, plural, one {# file is} other {# files are}} ready to be sent.",
    waiting: "Sent as soon as {count, plural, one {the file is} other {all files are}} uploaded.",
    hold: "Do not send yet",
    cancel: "Cancel the upload of {name}",
    remove: "Remove {name}",
    retry: "Retry",
    retryOf: "Retry the upload of {name}",
    failedCount:
      "{count, plural, one {# file was} other {# files were}} not uploaded. Retry, or remove what failed, to send.",
    tooLarge:
      "{count, plural, one {“{name}” is} other {# files are}} larger than {most}, the most that a message carries.",
    empty: "{count, plural, one {“{name}” is empty and was} other {# files are empty and were}} not added.",
    folder:
      "{count, plural, one {“{name}” is a folder} other {# of them are folders}}. Pack it into an archive to send it.",
    tooMany:
      "At most {most} files go together. {count, plural, one {“{name}” was} other {# files were}} not added.",
    openPicture: "Picture {name}. Show it large",
    download: "Download",
    downloadOf: "Download {name}, {size}",
    close: "Close",
    pictureFailed: "The picture did not load. Close this and try again, or download it.",
  },
  ru: {
    attach: "Прикрепить файлы",
    tray: "Файлы для отправки",
    drop: "Отпустите файлы здесь, чтобы отправить их",
    uploading: "Загружается {name}",
    uploadingCount:
      "{count, plural, one {Загружается # файл} few {Загружаются # файла} many {Загружаются # файлов} other {Загружается # файла}}.",
    uploaded:
      "{count, plural, one {# файл готов} few {# файла готовы} many {# файлов готовы} other {# файла готовы}} к отправке.",
    waiting:
      "Отправится, как только {count, plural, one {файл загрузится} few {все файлы загрузятся} many {все файлы загрузятся} other {все файлы загрузятся}}.",
    hold: "Пока не отправлять",
    cancel: "Отменить загрузку файла {name}",
    remove: "Убрать {name}",
    retry: "Повторить",
    retryOf: "Повторить загрузку файла {name}",
    failedCount:
      "{count, plural, one {# файл не загружен} few {# файла не загружены} many {# файлов не загружено} other {# файла не загружено}}. Чтобы отправить, повторите загрузку или уберите то, что не загрузилось.",
    tooLarge:
      "{count, plural, =1 {«{name}» больше} one {# файл больше} few {# файла больше} many {# файлов больше} other {# файла больше}}, чем {most}: столько помещается в сообщение.",
    empty:
      "{count, plural, =1 {«{name}» — пустой файл, он не добавлен} one {# пустой файл не добавлен} few {# пустых файла не добавлены} many {# пустых файлов не добавлено} other {# пустых файла не добавлено}}.",
    folder:
      "{count, plural, =1 {«{name}» — это папка} one {# из них — папка} few {# из них — папки} many {# из них — папки} other {# из них — папки}}. Чтобы отправить, упакуйте в архив.",
    tooMany:
      "За один раз — не больше {most} файлов. {count, plural, =1 {«{name}» не добавлен} one {# файл не добавлен} few {# файла не добавлены} many {# файлов не добавлено} other {# файла не добавлено}}.",
    openPicture: "Картинка {name}. Показать крупно",
    download: "Скачать",
    downloadOf: "Скачать {name}, {size}",
    close: "Закрыть",
    pictureFailed: "Картинка не загрузилась. Закройте и попробуйте ещё раз или скачайте её.",
  },
};
