import { configPathOf } from "../config-file.ts";
import { paragraph, type Topic } from "./topic.ts";

/** With the places on this device, as they are in force. */
export const configTopic: Topic = ({ env, translate }) => [
  paragraph(translate("topics.config")),
  paragraph(translate("topics.configOrder")),
  {
    is: "table",
    headings: [translate("topics.configPlace"), translate("topics.configUse")],
    rows: [
      [configPathOf(env), translate("topics.configFile")],
      [".parley.json", translate("topics.configProject")],
      [env.stateDir, translate("topics.configState")],
      ["PARLEY_SERVER", translate("topics.configServer")],
      ["PARLEY_PROFILE", translate("topics.configProfile")],
      ["PARLEY_TOKEN", translate("topics.configToken")],
      ["PARLEY_LANG", translate("topics.configChosenLanguage")],
      ["LC_ALL, LC_MESSAGES, LANG", translate("topics.configLanguage")],
      ["NO_COLOR", translate("topics.configColor")],
      ["PARLEY_PAGER, PAGER", translate("topics.configPager")],
      ["FORCE_HYPERLINK", translate("topics.configLinks")],
      ["VISUAL, EDITOR", translate("topics.configEditor")],
    ],
  },
];
