import { expect, onTestFinished, test } from "vitest";
import type { Change } from "../change.ts";
import { aChange } from "../testing/a-change.ts";
import { eventually } from "../testing/eventually.ts";
import { createBus } from "./create-bus.ts";
import type { Ear, Wire } from "./wire.ts";

type TestWire = Wire & {
  /** What becomes of the next payloads: they are told of as sent, or not, and nobody hears them. */
  lose(what: "silently" | "refused" | "for now" | "nothing"): void;
};

/** Wires of processes that hear each other. */
function createWires(): () => TestWire {
  const ears = new Set<Ear>();
  return () => {
    let loses: Parameters<TestWire["lose"]>[0] = "nothing";
    return {
      name: "redis",
      maxBytes: 8_000,
      async send(payloads) {
        if (loses === "refused" || loses === "for now") throw new Error(loses);
        if (loses === "nothing") for (const each of ears) payloads.forEach(each.onPayload);
      },
      willPass: (error) => (error as Error).message === "for now",
      async listen(ear) {
        ears.add(ear);
        return { close: async () => void ears.delete(ear) };
      },
      explain: (error) => `It is ${(error as Error).message}.`,
      lose(what) {
        loses = what;
      },
      close: async () => {},
    };
  };
}

function aProcess(wire: Wire, hearsOthers = true) {
  const bus = createBus({ wire, hearsOthers, beatMs: 20 });
  onTestFinished(() => bus.close());
  const heard: Change[] = [];
  let gaps = 0;
  bus.subscribe({ onChanges: (changes) => heard.push(...changes), onGap: () => gaps++ });
  return { bus, heard, gaps: () => gaps };
}

test.each(["silently", "refused"] as const)(
  "what is lost on the way, %s, is noticed by its number",
  async (what) => {
    const wire = createWires();
    const other = aProcess(wire());
    const lossy = wire();
    const { bus } = aProcess(lossy, false);
    bus.publish([aChange("before")]);
    await eventually(() => expect(other.heard).toHaveLength(1));
    const gaps = other.gaps();
    lossy.lose(what);
    bus.publish([aChange("lost")]);
    await new Promise(setImmediate);
    lossy.lose("nothing");
    const change = aChange();
    bus.publish([change]);
    await eventually(() => expect(other.heard).toHaveLength(2));
    expect(other.heard[1]).toEqual(change);
    await eventually(() => expect(other.gaps()).toBe(gaps + 1));
  },
);

test("hints for a bus that stays away are not kept for ever: the others look in Postgres when it is back", async () => {
  const wire = createWires();
  const other = aProcess(wire());
  const lossy = wire();
  const { bus, heard } = aProcess(lossy, false);
  bus.publish([aChange("before")]);
  await eventually(() => expect(other.heard).toHaveLength(1));
  lossy.lose("for now");
  const changes = Array.from({ length: 50_001 }, () => aChange());
  bus.publish([aChange("waits")]);
  bus.publish(changes);
  await eventually(() => expect(heard).toHaveLength(50_003));
  await eventually(() => expect(bus.trouble()).toBe("It is for now."));
  const gaps = other.gaps();
  lossy.lose("nothing");
  await eventually(() => expect(other.gaps()).toBeGreaterThan(gaps));
  expect(other.heard.length).toBeLessThan(3);
  // Others may hear before it knows that it was heard.
  await eventually(() => expect(bus.trouble()).toBe(null));
});
