import { en as sharedEn } from "@parley/client/locales/en";
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

/** What the terminal says, in English. Words that the web says too come from @parley/client. */
export const en = {
  program: {
    summary: "Parley in the terminal: read, write and follow your chats.",
    bare: "Run it without a command in a terminal to open the chat screen.",
  },
  // Here is no page to reload.
  errors: {
    ...sharedEn.errors,
    method_not_allowed: "The server does not know this request. Update the program.",
    conflict: "This collides with something that is already there. See how it is now, and try again.",
  },
  list: {
    id: "ID",
    name: "NAME",
    created: "CREATED",
    expires: "EXPIRES",
    never: "never",
  },
  confirm: {
    choices: "yes or no:",
    yes: "yes",
    type: "Type {word} to go on:",
  },
  help: helpTexts.en,
  options: optionTexts.en,
  commands: { ...commandTexts.en, ...branchTexts.en },
  topics: topicTexts.en,
  admin: adminTexts.en,
  ...accountTexts.en,
  ...chatTexts.en,
  ...messageTexts.en,
  ...fileTexts.en,
  ...followingTexts.en,
  ...terminalTexts.en,
  reader: readerTexts.en,
  screen: {
    ...screenTexts.en,
    ...writingTexts.en,
    ...layerTexts.en,
    ...keyTexts.en,
    report: reportScreenTexts.en,
  },
  serverSays: serverTexts.en,
  problems: {
    ...usageProblemTexts.en,
    ...findingProblemTexts.en,
    ...deviceProblemTexts.en,
    ...fileProblemTexts.en,
  },
};
