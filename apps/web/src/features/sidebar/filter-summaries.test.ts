import { type User, UserId } from "@parley/protocol";
import { expect, it } from "vitest";
import { filterSummaries } from "./filter-summaries.ts";

const ann: User = {
  id: UserId.parse("0198f2a0-0000-7000-8000-0000000000a1"),
  name: "Ann Lee",
  handle: "annlee",
  about: "",
  avatar: null,
};
const chats = [
  { title: "Ann Lee", otherUser: ann },
  { title: "Weekend in the mountains", otherUser: null },
  { title: "Дача и шашлыки 🔥", otherUser: null },
];

it.each([
  ["", ["Ann Lee", "Weekend in the mountains", "Дача и шашлыки 🔥"]],
  ["  ", ["Ann Lee", "Weekend in the mountains", "Дача и шашлыки 🔥"]],
  ["LEE", ["Ann Lee"]],
  ["@annl", ["Ann Lee"]],
  ["moun week", ["Weekend in the mountains"]],
  ["ШАШ", ["Дача и шашлыки 🔥"]],
  ["eekend", []],
])("searching %j finds %j", (query, titles) => {
  expect(filterSummaries(chats, query).map(({ title }) => title)).toEqual(titles);
});
