import { describe, expect, test } from "vitest";
import { About, Avatar, ChatId, ClientId, Email, Handle, MessageBody, Name, Seq } from "./entities.ts";

type Schema = { safeParse(value: unknown): { success: boolean; data?: unknown } };
type Row = { schema: Schema; accepts: [given: unknown, kept: unknown][]; refuses: unknown[] };
const id = "0198f2a0-0000-7000-8000-0000000000a1";

/** What goes in as it is, what is folded, and what does not go in. */
const rows: Record<string, Row> = {
  ids: {
    schema: ChatId,
    accepts: [
      [id, id],
      [id.toUpperCase(), id],
    ],
    refuses: ["", "1", `${id} `, `{${id}}`, id.replaceAll("-", ""), 1, null, [id]],
  },
  names: {
    schema: Name,
    accepts: [
      [" Ann ", "Ann"],
      ["Анна 🦊", "Анна 🦊"],
      ["x".repeat(64), "x".repeat(64)],
    ],
    refuses: ["", "  ", "a\nb", "a\0b", "a\u001b[31mb", "a\u0085b", "a\u2028b", "\ud800", "x".repeat(65), 1],
  },
  handles: {
    schema: Handle,
    accepts: [
      [" Ann_1 ", "ann_1"],
      ["a".repeat(32), "a".repeat(32)],
    ],
    refuses: ["ab", "1ann", "_ann", "ann lee", "анна", "a".repeat(33), "ann-lee", "@ann"],
  },
  emails: {
    schema: Email,
    accepts: [[" Ann@Example.org ", "ann@example.org"]],
    refuses: ["ann", "@", "a@b@c", "a b@c", "a@b\0c", "\ud800@b", `${"x".repeat(250)}@b.cd`],
  },
  bodies: {
    schema: MessageBody,
    accepts: [
      [" hi \n", " hi \n"],
      ["__proto__", "__proto__"],
      ["\u202Eevil", "\u202Eevil"],
      ["a".repeat(10_000), "a".repeat(10_000)],
    ],
    refuses: ["", " \n\t", "a\0", "\udc00", "a".repeat(10_001), "€".repeat(5_462), {}, null],
  },
  "client ids": { schema: ClientId, accepts: [[" ", " "]], refuses: ["", "x".repeat(65), "\0", 7] },
  abouts: { schema: About, accepts: [["", ""]], refuses: ["x".repeat(301), "\0"] },
  avatars: {
    schema: Avatar,
    accepts: [["face:12", "face:12"]],
    refuses: ["face:", "face:1234567", "http://x"],
  },
  seqs: {
    schema: Seq,
    accepts: [
      [0, 0],
      [2_147_483_647, 2_147_483_647],
    ],
    refuses: [-1, 2_147_483_648, 2 ** 53, Number.POSITIVE_INFINITY, 1.5, Number.NaN, "1", true],
  },
};

describe.each(Object.entries(rows))("%s", (_what, { schema, accepts, refuses }) => {
  test.each(accepts)("%j is kept as %j", (given, kept) => {
    expect(schema.safeParse(given)).toMatchObject({ success: true, data: kept });
  });

  test.each(refuses.map((value) => [value]))("%j is refused", (value) => {
    expect(schema.safeParse(value).success).toBe(false);
  });
});

test.each([
  ["\u200b\u200b", "nothing to see"],
  ["Ann\u202e", "a change of direction"],
  [`Z${"\u0301".repeat(60)}`, "a pile of marks"],
])("a name of %j is refused: it has %s", (name) => {
  expect(Name.safeParse(name).success).toBe(false);
});

test.each(["Ann Lee", "Мария", "王小明", "ñandú", "O'Neil-Ångström", "หญิง", "🦊"])("%s is a name", (name) => {
  expect(Name.parse(name)).toBe(name);
});
