import type { Call } from "@parley/client/http";
import type { Output } from "../output.ts";
import { findAmong } from "../reading/find-among.ts";
import { printPeople } from "../text/print-people.ts";

type Options = { call: Call; output: Output; people: readonly string[] };

/** `parley unblock`: takes blocks back, of all who are named or of none. Prints whose. */
export async function userUnblockRun({ call, output, people }: Options): Promise<void> {
  const users = findAmong((await call("user.blocks", {})).users, people);
  for (const { id } of users) await call("user.unblock", { userId: id });
  printPeople(users, output);
}
