import { ru as sharedRu } from "@parley/client/locales/ru";
import type { Messages } from "../translate.ts";
import { accountTexts } from "./account-texts.ts";
import { adminTexts } from "./admin-texts.ts";
import { branchTexts } from "./branch-texts.ts";
import { chatTexts } from "./chat-texts.ts";
import { commandTexts } from "./command-texts.ts";
import { deviceProblemTexts } from "./device-problem-texts.ts";
import { fileProblemTexts, fileTexts } from "./file-texts.ts";
import { findingProblemTexts } from "./finding-problem-texts.ts";
import { followingTexts } from "./following-texts.ts";
import { helpTexts } from "./help-texts.ts";
import { keyTexts } from "./key-texts.ts";
import { layerTexts } from "./layer-texts.ts";
import { messageTexts } from "./message-texts.ts";
import { optionTexts } from "./option-texts.ts";
import { readerTexts } from "./reader-texts.ts";
import { reportScreenTexts } from "./report-screen-texts.ts";
import { screenTexts } from "./screen-texts.ts";
import { serverTexts } from "./server-texts.ts";
import { terminalTexts } from "./terminal-texts.ts";
import { topicTexts } from "./topic-texts.ts";
import { usageProblemTexts } from "./usage-problem-texts.ts";
import { writingTexts } from "./writing-texts.ts";

/** What the terminal says, in Russian. */
export const ru: Messages = {
  program: {
    summary: "Parley в терминале: читать, писать и следить за чатами.",
    bare: "Без команды в терминале открывается экран чатов.",
  },
  errors: {
    ...sharedRu.errors,
    method_not_allowed: "Сервер не знает этого запроса. Обновите программу.",
    conflict: "Это противоречит тому, что уже есть. Посмотрите, как там сейчас, и попробуйте снова.",
  },
  list: {
    id: "ID",
    name: "НАЗВАНИЕ",
    created: "СОЗДАНО",
    expires: "ДЕЙСТВУЕТ ДО",
    never: "без срока",
  },
  confirm: {
    choices: "да или нет:",
    yes: "да",
    type: "Чтобы продолжить, введите {word}:",
  },
  help: helpTexts.ru,
  options: optionTexts.ru,
  commands: { ...commandTexts.ru, ...branchTexts.ru },
  topics: topicTexts.ru,
  admin: adminTexts.ru,
  ...accountTexts.ru,
  ...chatTexts.ru,
  ...messageTexts.ru,
  ...fileTexts.ru,
  ...followingTexts.ru,
  ...terminalTexts.ru,
  reader: readerTexts.ru,
  screen: {
    ...screenTexts.ru,
    ...writingTexts.ru,
    ...layerTexts.ru,
    ...keyTexts.ru,
    report: reportScreenTexts.ru,
  },
  serverSays: serverTexts.ru,
  problems: {
    ...usageProblemTexts.ru,
    ...findingProblemTexts.ru,
    ...deviceProblemTexts.ru,
    ...fileProblemTexts.ru,
  },
};
