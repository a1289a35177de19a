import type { User, UserId } from "@parley/protocol";
import { describe, expect, it } from "vitest";
import type { ChatState } from "../state.ts";
import { emojiFor, type NamedEmoji } from "./emoji-for.ts";
import { findQuery } from "./find-query.ts";
import { peopleFor } from "./people-for.ts";

describe("what can be completed", () => {
  it.each([
    ["@", { sign: "@", from: 0, words: "" }],
    ["Hi @an", { sign: "@", from: 3, words: "an" }],
    ["Привет, @Ива", { sign: "@", from: 8, words: "Ива" }],
    ["(@an", { sign: "@", from: 1, words: "an" }],
    ["mail@an", null],
    ["https://x.org/@an", null],
    ["@ann hello", null],
    [":sm", { sign: ":", from: 0, words: "sm" }],
    ["so :+1", { sign: ":", from: 3, words: "+1" }],
    ["at 10:30", null],
    ["so: ye", null],
    [":s", null],
    ["a::sm", null],
  ])("in %j", (text, query) => {
    expect(findQuery(text, text.length)).toEqual(query);
  });

  it("stands before the caret", () => {
    expect(findQuery("@an and more", 3)).toMatchObject({ words: "an" });
  });
});

describe("people", () => {
  const user = (id: string, name: string, handle: string) =>
    ({ id, name, handle, avatar: null }) as unknown as User;
  const all = [
    user("1", "Me Myself", "me"),
    user("2", "Ann Lee", "ann"),
    user("3", "Иван Ёлкин", "van"),
    user("4", "José Pérez", "jp"),
  ];
  const chat = (role: string, spoke: string[] = []) =>
    ({
      kind: "group",
      role,
      members: Object.fromEntries(all.map((each) => [each.id, { user: each }])),
      messages: spoke.map((senderId) => ({ senderId })),
    }) as unknown as ChatState;
  const handles = (words: string, known = chat("member")) =>
    peopleFor(words, { chat: known, users: {}, meId: "1" as UserId }).map(({ handle }) => handle);

  it("are found by handle, by each word of their name, in any script, with or without accents", () => {
    expect(handles("an")).toEqual(["ann"]);
    expect(handles("lee")).toEqual(["ann"]);
    expect(handles("елк")).toEqual(["van"]);
    expect(handles("PER")).toEqual(["jp"]);
    expect(handles("annl")).toEqual(["ann"]);
    expect(handles("nobody")).toEqual([]);
  });

  it("come in the order in which they spoke last, oneself apart", () => {
    expect(handles("", chat("member", ["1", "3", "2"]))).toEqual(["ann", "van", "jp"]);
  });

  it("can be addressed all at once by who runs the group", () => {
    expect(handles("al", chat("member"))).toEqual([]);
    expect(handles("al", chat("admin"))).toEqual(["all"]);
  });
});

it("an emoji is found by its short codes, its name and what it stands for, in this order", () => {
  const names: NamedEmoji[] = [
    ["😺", "ухмыляющийся кот", ["smiley_cat"], ["улыбка"]],
    ["🙂", "слегка улыбается", ["smile"], []],
    ["👍", "большой палец вверх", ["+1", "thumbsup"], ["да"]],
  ];
  const found = (words: string) => emojiFor(words, names).map(([emoji]) => emoji);
  expect(found("smile")).toEqual(["🙂", "😺"]);
  expect(found("улыб")).toEqual(["🙂", "😺"]);
  expect(found("пал")).toEqual(["👍"]);
  expect(found("+1")).toEqual(["👍"]);
});
