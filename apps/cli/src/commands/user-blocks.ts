import type { Call } from "@parley/client/http";
import type { Output } from "../output.ts";
import { printPeople } from "../text/print-people.ts";
import type { Translate } from "../translate.ts";

type Options = { call: Call; output: Output; translate: Translate };

/** `parley blocks`: whom one has blocked, the latest first. */
export async function userBlocksRun({ call, output, translate }: Options): Promise<void> {
  const { users } = await call("user.blocks", {});
  if (users.length === 0 && !output.isJson) return output.note(translate("blocks.none"));
  printPeople(users, output);
}
