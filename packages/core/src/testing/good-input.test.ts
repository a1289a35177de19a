import { operationNames, operations } from "@parley/protocol";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { goodInput } from "./good-input.ts";

// An operation whose fields have a form that its schema does not tell fails here: give it words.
test.each(operationNames)("%s: much of what is made from its schema fits it", (name) => {
  const inputs = fc.sample(goodInput(name, {}), { numRuns: 200, seed: 1 });
  const fitting = inputs.filter((input) => operations[name].input.safeParse(input).success);
  expect(fitting.length).toBeGreaterThan(20);
});

test("what stands in a field can be said, for one operation or for all", () => {
  const words = { clientId: ["a"], "message.send.clientId": ["b"] };
  const [send] = fc.sample(goodInput("message.send", words), 1);
  const [direct] = fc.sample(goodInput("message.sendDirect", words), 1);
  expect([send?.clientId, direct?.clientId]).toEqual(["b", "a"]);
});
