import type { Call } from "@parley/client/http";
import type { Output } from "../output.ts";
import { profileFieldNames, profileFields } from "../settings/profile-fields.ts";
import { printTable } from "../text/table.ts";
import type { Translate } from "../translate.ts";

type Options = { call: Call; output: Output; translate: Translate };

/** `parley account show`: what the server knows of oneself, by the names that `account set` takes. */
export async function accountShowRun({ call, output, translate }: Options): Promise<void> {
  const me = await call("me.get", {});
  if (output.isJson) return output.record(me);
  printTable(output, {
    headings: [translate("config.key"), translate("config.value")],
    rows: [["email", me.email], ...profileFieldNames.map((name) => [name, profileFields[name].read(me)])],
  });
}
