import { AppError } from "@parley/protocol";
import { describe, expect, it } from "vitest";
import { failureFromParameter, failureOf } from "./failure.ts";

describe("failureOf", () => {
  it("keeps the code, the first field and the time to wait", () => {
    const error = new AppError("invalid_input", {
      fields: [{ path: "email", message: "must be an email address" }],
      retryAfterMs: 3_000,
    });
    expect(failureOf(error)).toEqual({ code: "invalid_input", field: "email", retryAfterMs: 3_000 });
  });

  it("takes everything else for a broken connection", () => {
    expect(failureOf(new TypeError("Failed to fetch"))).toEqual({ code: "unavailable" });
  });
});

describe("failureFromParameter", () => {
  it("reads the code that the server gave next-auth", () => {
    expect(failureFromParameter("unauthenticated")).toEqual({ code: "unauthenticated" });
  });

  it("reads when to try again", () => {
    expect(failureFromParameter("rate_limited:12000")).toEqual({
      code: "rate_limited",
      retryAfterMs: 12_000,
    });
  });

  it.each(["Callback", "toString", ""])(
    "takes next-auth's own %j for an error of the server",
    (parameter) => {
      expect(failureFromParameter(parameter)).toEqual({ code: "internal" });
    },
  );
});
