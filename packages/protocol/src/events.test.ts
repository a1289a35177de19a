import { expect, test } from "vitest";
import { eventNames } from "./event-names.ts";
import { events } from "./events.ts";

test("every event has a name for small clients, and every name an event", () => {
  expect([...eventNames].sort()).toEqual(Object.keys(events).sort());
});
