import { lines } from "../json/lines.ts";
import { JSON_VERSION } from "../output.ts";
import { paragraph, type Topic } from "./topic.ts";

/** With the names of all commands that print JSON of their own. */
export const jsonTopic: Topic = ({ translate }) =>
  [
    translate("topics.json"),
    translate("topics.jsonLines", { version: JSON_VERSION }),
    translate("topics.jsonSchema"),
    Object.keys(lines).join(", "),
  ].map(paragraph);
