import { expect, test } from "vitest";
import { AppError } from "./app-error.ts";
import { ErrorBody } from "./error-body.ts";

test("an error goes over the wire and back, without its cause", () => {
  const fields = [{ path: "body", message: "too long" }];
  const error = new AppError("rate_limited", { fields, retryAfterMs: 5, cause: new Error("secret") });
  const sent = JSON.parse(JSON.stringify(error.toBody()));
  expect(ErrorBody.parse(sent)).toEqual(sent);
  expect(JSON.stringify(sent)).not.toContain("secret");
  const received = AppError.fromBody(sent);
  expect(received).toMatchObject({ code: "rate_limited", fields, retryAfterMs: 5, message: error.message });
  expect(received.toBody()).toEqual(error.toBody());
});
