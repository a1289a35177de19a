import { expect, onTestFinished, test } from "vitest";
import type { Change } from "../change.ts";
import { aChange } from "../testing/a-change.ts";
import { eventually } from "../testing/eventually.ts";
import { createBus } from "./create-bus.ts";
import { readPayload } from "./read-payload.ts";
import type { Ear, Wire } from "./wire.ts";

type TestWire = Wire & {
  /** What was sent over it. */
  sent: string[];
  /** What becomes of the next payloads: they are told of as sent, or not, and nobody hears them. */
  lose(what: "silently" | "refused" | "for now" | "nothing"): void;
};

/** Wires of processes that hear each other. */
function createWires(): () => TestWire {
  const ears = new Set<Ear>();
  return () => {
    let loses: Parameters<TestWire["lose"]>[0] = "nothing";
    const sent: string[] = [];
    return {
      sent,
      name: "redis",
      maxBytes: 8_000,
      async send(payloads) {
        sent.push(...payloads);
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

/** One that listens, and has found out that nobody else does. */
async function aLonelyProcess(wire: TestWire) {
  const lonely = aProcess(wire);
  await eventually(() => {
    const change = aChange();
    lonely.bus.publish([change]);
    const beats = wire.sent.slice(-2).map((payload) => readPayload(payload));
    expect(beats.map((beat) => [beat?.hasUntold, beat?.changes.length])).toEqual([
      [true, 0],
      [true, 0],
    ]);
  });
  return lonely;
}

test("who alone listens tells nobody but himself", async () => {
  const wire = createWires()();
  const { bus, heard } = await aLonelyProcess(wire);
  const [before, change] = [wire.sent.length, aChange()];
  bus.publish([change]);
  await eventually(() => expect(wire.sent.length).toBeGreaterThan(before + 1));
  expect(heard.at(-1)).toEqual(change);
  expect(wire.sent.slice(before).flatMap((payload) => readPayload(payload)?.changes)).toEqual([]);
});

test("a newcomer looks for what was told to nobody, and hears what comes then", async () => {
  const wire = createWires();
  const { bus } = await aLonelyProcess(wire());
  const ofNewcomer = wire();
  ofNewcomer.lose("silently");
  const newcomer = aProcess(ofNewcomer);
  await eventually(() => expect(newcomer.gaps()).toBe(1));
  bus.publish([aChange("untold")]);
  await eventually(() => expect(newcomer.gaps()).toBe(2));
  ofNewcomer.lose("nothing");
  await eventually(() => expect(newcomer.bus.trouble()).toBe(null));
  const heardBy = ofNewcomer.sent.length + 1;
  await eventually(() => expect(ofNewcomer.sent.length).toBeGreaterThan(heardBy));
  const change = aChange();
  bus.publish([change]);
  await eventually(() => expect(newcomer.heard).toEqual([change]));
  expect(newcomer.gaps()).toBe(2);
});

test("who only publishes tells others even if nobody listens", async () => {
  const wire = createWires()();
  const { bus } = aProcess(wire, false);
  await eventually(() => expect(wire.sent.length).toBeGreaterThan(6));
  const change = aChange();
  bus.publish([change]);
  const told = () => wire.sent.flatMap((payload) => readPayload(payload)?.changes ?? []);
  await eventually(() => expect(told()).toEqual([change]));
});
