import type { Call } from "@parley/client/http";
import type { Output } from "../output.ts";
import { handleOf } from "../reading/find-member.ts";
import { findPerson } from "../reading/find-person.ts";

type Options = { call: Call; output: Output; title: string; people: readonly string[] };

/** `parley group create`: makes a group of which one is the owner, and prints its id and title. */
export async function chatCreateRun({ call, output, title, people }: Options): Promise<void> {
  const members = await Promise.all(people.map((person) => findPerson(call, handleOf(person))));
  const memberIds = members.map(({ id }) => id);
  const { chat } = await call("chat.create", { kind: "group", title, memberIds });
  if (output.isJson) output.record(chat);
  else output.fields(chat.id, chat.title ?? "");
}
