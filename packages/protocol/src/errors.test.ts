import { expect, test } from "vitest";
import type { ErrorCode } from "./error-body.ts";
import { errors } from "./errors.ts";

test("statuses and exit codes are what the documentation promises, for ever", () => {
  const promised = Object.entries(errors).map(([code, { status, exit }]) => [code, status, exit]);
  expect(promised).toEqual([
    ["invalid_input", 400, 2],
    ["unauthenticated", 401, 3],
    ["code_required", 401, 3],
    ["forbidden", 403, 5],
    ["factor_required", 403, 5],
    ["not_found", 404, 4],
    ["method_not_allowed", 405, 2],
    ["conflict", 409, 6],
    ["gone", 410, 10],
    ["too_large", 413, 2],
    ["malware", 422, 2],
    ["rate_limited", 429, 7],
    ["internal", 500, 1],
    ["unavailable", 503, 8],
    ["timeout", 504, 9],
  ]);
});

test.each(Object.keys(errors) as ErrorCode[])("%s tells the user what to do", (code) => {
  expect(errors[code].message).toMatch(/^[A-Z].*\. .*\.$/);
});
