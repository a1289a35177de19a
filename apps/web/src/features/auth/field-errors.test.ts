import { describe, expect, it } from "vitest";
import { hasErrors, signInErrors, signUpErrors } from "./field-errors.ts";

describe("the fields on the way in", () => {
  it("pass when they can be sent", () => {
    expect(signInErrors({ email: "ann@example.org", password: "x" })).toEqual({});
    expect(signUpErrors({ name: "Ann", email: "ann@example.org", password: "12345678" })).toEqual({});
  });

  it("name each problem", () => {
    expect(signInErrors({ email: "ann", password: "" })).toEqual({
      email: "emailInvalid",
      password: "passwordMissing",
    });
    expect(signUpErrors({ name: "  ", email: "", password: "1234567" })).toEqual({
      name: "nameMissing",
      email: "emailInvalid",
      password: "passwordShort",
    });
  });

  it("tell whether anything is wrong", () => {
    expect(hasErrors({})).toBe(false);
    expect(hasErrors({ name: "nameMissing" })).toBe(true);
  });
});
