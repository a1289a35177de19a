import { expect, test, vi } from "vitest";
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

test("an error that another copy of the module made is one", async () => {
  vi.resetModules();
  const copy = await import("./app-error.ts");
  expect(copy.AppError).not.toBe(AppError);
  expect(new copy.AppError("not_found")).toBeInstanceOf(AppError);
  for (const other of [new Error("not_found"), { code: "not_found" }, null, undefined, "not_found"])
    expect(other).not.toBeInstanceOf(AppError);
});

test("what extends it is more than it", () => {
  class Refusal extends AppError {}
  expect(new Refusal("not_found")).toBeInstanceOf(Refusal);
  expect(new Refusal("not_found")).toBeInstanceOf(AppError);
  expect(new AppError("not_found")).not.toBeInstanceOf(Refusal);
});
