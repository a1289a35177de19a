import type { Call } from "@parley/client/http";
import type { AdminPerson } from "@parley/protocol";
import type { Output } from "../output.ts";
import type { Segment } from "../text/paint.ts";
import { printTable } from "../text/table.ts";
import type { Times } from "../text/times.ts";
import type { Translate } from "../translate.ts";

type Show = "all" | "admins" | "deactivated";
type Options = {
  call: Call;
  output: Output;
  translate: Translate;
  times: Times;
  query: string | undefined;
  show: Show;
};

/** `parley admin people`: everybody with an account, by name. */
export async function adminPeopleRun({
  call,
  output,
  translate,
  times,
  query,
  show,
}: Options): Promise<void> {
  const people: AdminPerson[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await call("admin.people", { query, show, cursor });
    people.push(...page.people);
    cursor = page.nextCursor;
  }
  if (output.isJson) {
    for (const person of people) output.record(person);
    return;
  }
  if (people.length === 0) return output.note(translate("admin.nobody"));
  const rowOf = (person: AdminPerson): Segment[] => [
    `@${person.handle}`,
    { text: person.name, style: "bold" },
    person.email,
    translate(`admin.roles.${person.deactivatedAt ? "deactivated" : person.role}`),
    person.lastSeenAt === null ? translate("list.never") : times.stamp(Date.parse(person.lastSeenAt)),
  ];
  printTable(output, {
    headings: [
      translate("admin.handle"),
      translate("list.name"),
      translate("admin.email"),
      translate("admin.role"),
      translate("devices.seen"),
    ],
    rows: people.map(rowOf),
    flexible: 1,
  });
}
