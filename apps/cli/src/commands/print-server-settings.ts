import type { ServerSettings } from "@parley/protocol";
import type { Output } from "../output.ts";

/** One setting a line, by the names that `parley admin set` takes. */
export function printServerSettings(settings: ServerSettings, output: Output): void {
  if (output.isJson) {
    output.record(settings);
    return;
  }
  const { name, registration, secondFactor, refusesWords, words } = settings;
  output.fields("name", name);
  output.fields("registration", registration);
  output.fields("second-factor", secondFactor);
  output.fields("word-list", refusesWords ? "on" : "off");
  output.fields("words", words.join(", "));
}
