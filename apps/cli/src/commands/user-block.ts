import type { Call } from "@parley/client/http";
import type { Output } from "../output.ts";
import { handleOf } from "../reading/find-member.ts";
import { findPerson } from "../reading/find-person.ts";
import { printPeople } from "../text/print-people.ts";

type Options = { call: Call; output: Output; people: readonly string[] };

/** `parley block`: blocks people, all that can be found or none. Prints whom. */
export async function userBlockRun({ call, output, people }: Options): Promise<void> {
  const users = await Promise.all(people.map((person) => findPerson(call, handleOf(person))));
  for (const { id } of users) await call("user.block", { userId: id });
  printPeople(users, output);
}
