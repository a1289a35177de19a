import type { User } from "@parley/protocol";
import { expect, it } from "vitest";
import { findChats, findUsers } from "./find-by-name.ts";

const chats = [
  { title: "Weekend hike", otherUser: null },
  { title: "Bob Okafor", otherUser: { handle: "bob_o" } as User },
  { title: "Hike photos", otherUser: null },
  { title: "Ирина Соколова", otherUser: { handle: "irina" } as User },
];
const titles = (typed: string) => findChats(chats, typed).map(({ title }) => title);

it("finds chats by words of their titles, what begins so first", () => {
  expect(titles("hike")).toEqual(["Hike photos", "Weekend hike"]);
});

it("finds direct chats by handle too, with or without the @", () => {
  expect(titles("@bob_o")).toEqual(["Bob Okafor"]);
  expect(titles("irina")).toEqual(["Ирина Соколова"]);
});

it("takes letters in their order only where nothing fits better", () => {
  expect(titles("wkd")).toEqual(["Weekend hike"]);
  expect(titles("hph")).toEqual(["Hike photos"]);
  expect(titles("ok")).toEqual(["Bob Okafor"]);
});

it("leaves all chats as they are while nothing is typed", () => {
  expect(findChats(chats, "")).toEqual(chats);
});

it("finds people by name and handle", () => {
  const users = [
    { name: "Zoë Müller", handle: "zm" },
    { name: "Max", handle: "zoe" },
  ];
  expect(findUsers(users, "zoe").map(({ name }) => name)).toEqual(["Zoë Müller", "Max"]);
});
