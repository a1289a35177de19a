import { describe, expect, it } from "vitest";
import { aDirectChat, aGroup, ann } from "../testing/people.ts";
import { offerOf } from "./chat-names.ts";

describe("what a shell offers for a chat", () => {
  it.each(["Weekend", "Straße", "Выходные", "v1.2-builds"])("is its name: %s", (title) => {
    expect(offerOf(aGroup("c1", title), ann.id)).toEqual({ word: title, description: title });
  });

  it("is the other's handle", () => {
    expect(offerOf(aDirectChat("c2"), ann.id)).toEqual({ word: "@bob", description: "Bob Stone @bob" });
  });

  it.each(["Weekend hike", "$(rm -rf ~)", "a;b", "`id`", "'", '"', "a|b", "-rf", "*", "a\\b", "~", "a:b"])(
    "is its id where a shell would take the name for more: %s",
    (title) => {
      const { word, description } = offerOf(aGroup("c3", title), ann.id);
      expect(word).toMatch(/^[0-9a-f-]{36}$/);
      expect(description).not.toMatch(/[$`;|'"*\\~:()\t\n]/);
    },
  );

  it("is told without emoji, and without what is left of them", () => {
    expect(offerOf(aGroup("c4", "Ferry \u26f4\ufe0f app \u26f4\ufe0f"), ann.id).description).toBe(
      "Ferry app",
    );
  });
});
