import { errors } from "@parley/protocol";
import { configTopic } from "./config-topic.ts";
import { exitCodesTopic } from "./exit-codes-topic.ts";
import { jsonTopic } from "./json-topic.ts";
import { paragraph, type Topic } from "./topic.ts";
import type { TopicName } from "./topic-names.ts";

/** What `parley help TOPIC` prints, as far as it is no command's own help. */
export const topics: Record<TopicName, Topic> = {
  scripting: ({ translate }) =>
    [
      translate("topics.scripting"),
      translate("topics.scriptingStreams"),
      translate("topics.scriptingSend"),
      translate("topics.scriptingFiles"),
      translate("topics.scriptingFollow"),
      translate("topics.scriptingSignIn"),
    ].map(paragraph),
  "exit-codes": exitCodesTopic,
  json: jsonTopic,
  config: configTopic,
  offline: ({ translate }) =>
    [
      translate("topics.offline"),
      translate("topics.offlineSend", { code: errors.unavailable.exit }),
      translate("topics.offlineFollow"),
      translate("topics.offlineDoctor"),
    ].map(paragraph),
};
