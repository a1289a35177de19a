/** Of this device: its settings, themes and keys, and what was checked. */
export const terminalTexts = {
  en: {
    config: {
      key: "KEY",
      value: "VALUE",
      origin: "ORIGIN",
      origins: {
        flag: "flag",
        environment: "environment",
        project: "project file",
        config: "config file",
        default: "default",
      },
    },
    checks: {
      ok: "ok",
      failed: "FAILED",
    },
    themes: {
      name: "NAME",
      state: "STATE",
      chosen: "chosen",
      more: "Choose with: parley config set theme NAME. Your own are files: {path}",
    },
  },
  ru: {
    config: {
      key: "КЛЮЧ",
      value: "ЗНАЧЕНИЕ",
      origin: "ОТКУДА",
      origins: {
        flag: "параметр",
        environment: "переменная",
        project: "файл проекта",
        config: "файл настроек",
        default: "по умолчанию",
      },
    },
    checks: {
      ok: "в порядке",
      failed: "СБОЙ",
    },
    themes: {
      name: "ИМЯ",
      state: "СОСТОЯНИЕ",
      chosen: "выбрана",
      more: "Выбрать: parley config set theme ИМЯ. Свои темы — файлы: {path}",
    },
  },
};
