import { describe, expect, it } from "vitest";
import { changedFields, profileProblems } from "./profile-fields.ts";

const ann = { name: "Ann Lee", handle: "ann", about: "", avatar: null };

describe("profileProblems", () => {
  it.each([
    [{}, {}],
    [{ name: "  " }, { name: "nameMissing" }],
    [{ name: "A\u202en" }, { name: "nameInvalid" }],
    [{ handle: "an" }, { handle: "handleShort" }],
    [{ handle: "" }, { handle: "handleForm" }],
    [{ handle: "анна" }, { handle: "handleForm" }],
    [{ handle: "7up" }, { handle: "handleForm" }],
    [{ handle: "all" }, { handle: "handleTaken" }],
    [{ handle: " Ann_Lee " }, {}],
    [
      { name: "", handle: "a-b" },
      { name: "nameMissing", handle: "handleForm" },
    ],
  ])("of %j are %j", (fields, problems) => {
    expect(profileProblems({ ...ann, ...fields })).toEqual(problems);
  });
});

describe("changedFields", () => {
  it("leaves out what stays as it is, and what the server would make the same", () => {
    expect(changedFields(ann, ann)).toEqual({});
    expect(changedFields(ann, { ...ann, name: "Ann Lee ", handle: "ANN" })).toEqual({});
  });

  it("keeps what differs, also what is taken away", () => {
    const former = { ...ann, about: "Away", avatar: "face:7" };
    expect(changedFields(former, { ...former, about: "", avatar: null })).toEqual({
      about: "",
      avatar: null,
    });
  });
});
