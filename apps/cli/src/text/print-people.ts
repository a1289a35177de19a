import type { User } from "@parley/protocol";
import type { Output } from "../output.ts";

/** Prints people, one a line: as JSON as the contract has them, else with @handle and name. */
export function printPeople(users: readonly User[], output: Output): void {
  for (const user of users) {
    if (output.isJson) output.record(user);
    else output.fields(`@${user.handle}`, user.name);
  }
}
