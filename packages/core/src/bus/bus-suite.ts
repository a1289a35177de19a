import { expect, onTestFinished, test } from "vitest";
import type { Change } from "../change.ts";
import { aChange } from "../testing/a-change.ts";
import { aLogChange } from "../testing/a-log-change.ts";
import { eventually } from "../testing/eventually.ts";
import { startProxy } from "../testing/start-proxy.ts";
import type { Bus } from "./bus.ts";

/** Fast, so that three silent beats are soon over; slow enough for a busy machine. */
const BEAT_MS = 300;

/** A driver and what it drives, for the tests that every driver passes. */
export type DrivenBus = {
  /** Where it is. */
  url(): string;
  /** A process' end of it. The caller closes it. */
  create(options: { url: string; hearsOthers: boolean; beatMs: number }): Bus;
  /** An address where nothing answers. */
  deadUrl: string;
  /** What is said while nothing answers there. */
  deadSentence: RegExp;
  /** Ends every connection that listens. @returns how many there were */
  cutListeners(): Promise<number>;
  /** Puts something on the channel that is not Parley's. */
  say(payload: string): Promise<void>;
  /** Whether a text of 16 KiB goes along; else only its numbers do. */
  takesLongTexts: boolean;
};

type Ear = { bus: Bus; heard: Change[]; gaps: () => number };

/** How a bus behaves, whatever carries it. */
export function testBus(driven: DrivenBus): void {
  function aBus(given: { url?: string; hearsOthers?: boolean } = {}): Bus {
    const bus = driven.create({ url: driven.url(), hearsOthers: false, beatMs: BEAT_MS, ...given });
    onTestFinished(() => bus.close());
    return bus;
  }

  /** A process on the bus. It is listening when this returns. */
  async function aProcess(url = driven.url()): Promise<Ear> {
    const ear = listenOn(aBus({ url, hearsOthers: true }));
    await eventually(() => expect(ear.gaps()).toBe(1));
    return ear;
  }

  test("every process hears what one publishes, itself included, once and in order", async () => {
    const [one, other] = await Promise.all([aProcess(), aProcess()]);
    const changes = Array.from({ length: 300 }, (_, index) => aChange(`Ann ${index}`));
    for (const change of changes) one.bus.publish([change]);
    await waitFor(other, changes);
    expect(one.heard).toEqual(changes);
    await eventually(() => expect([one.bus.trouble(), other.bus.trouble()]).toEqual([null, null]));
  });

  test("a process hears itself while nothing answers, says so, and looks again and again for the others", async () => {
    const ear = listenOn(aBus({ url: driven.deadUrl, hearsOthers: true }));
    const change = aChange();
    ear.bus.publish([change]);
    await waitFor(ear, [change]);
    await eventually(() => expect(ear.gaps()).toBeGreaterThan(2));
    expect(ear.bus.trouble()).toMatch(driven.deadSentence);
  });

  test("what could not be sent is sent when the way is open again", async () => {
    const other = await aProcess();
    const proxy = await startProxy(driven.url());
    onTestFinished(proxy.close);
    const bus = aBus({ url: proxy.url });
    bus.publish([aChange("before")]);
    await eventually(() => expect(other.heard).toHaveLength(1));
    proxy.cut();
    const change = aChange();
    bus.publish([change]);
    await eventually(() => expect(bus.trouble()).not.toBe(null));
    proxy.open();
    await eventually(() => expect(other.heard.slice(1)).toEqual([change]));
    await eventually(() => expect(bus.trouble()).toBe(null));
  });

  test("a listener whose connection is killed comes back, reports the gap, and hears everything once", async () => {
    const [one, other] = await Promise.all([aProcess(), aProcess()]);
    for (let round = 1; round <= 3; round++) {
      expect(await driven.cutListeners()).toBe(2);
      await eventually(() => expect([one.gaps(), other.gaps()]).toEqual([round + 1, round + 1]));
    }
    const change = aChange();
    one.bus.publish([change]);
    await waitFor(other, [change]);
    expect(one.heard).toEqual([change]);
  });

  test("a publisher that dies is noticed by the others, for it may have left something untold", async () => {
    const [one, other] = await Promise.all([aProcess(), aProcess()]);
    one.bus.publish([aChange()]);
    await eventually(() => expect(other.heard).toHaveLength(1));
    await one.bus.close();
    await eventually(() => expect(other.gaps()).toBe(2));
  });

  test("a connection that has gone deaf is replaced", async () => {
    const proxy = await startProxy(driven.url());
    onTestFinished(proxy.close);
    const one = await aProcess(proxy.url);
    proxy.freeze();
    await eventually(() => expect(one.gaps()).toBeGreaterThan(1));
    const bus = aBus();
    await eventually(() => {
      bus.publish([aChange()]);
      expect(one.heard.length).toBeGreaterThan(0);
    });
  });

  test("what others say on the channel is passed over", async () => {
    const one = await aProcess();
    for (const payload of ["hello", "{}", '{"node":1}']) await driven.say(payload);
    const change = aChange();
    one.bus.publish([change]);
    await waitFor(one, [change]);
  });

  test("what was published last is told before the bus closes", async () => {
    const other = await aProcess();
    const bus = aBus();
    const change = aChange();
    bus.publish([change]);
    await bus.close();
    await waitFor(other, [change]);
  });

  test("a closed bus leaves no connection behind", async () => {
    const { bus } = await aProcess();
    await bus.close();
    await eventually(async () => expect(await driven.cutListeners()).toBe(0));
  });

  test("a change with a text of 16 KiB arrives, with the text or as numbers", async () => {
    const [one, other] = await Promise.all([aProcess(), aProcess()]);
    const change = aLogChange({ rev: 2, body: "x".repeat(16_384) });
    one.bus.publish([change]);
    await waitFor(other, [driven.takesLongTexts ? change : { ...change, push: null }]);
  });
}

function listenOn(bus: Bus): Ear {
  const heard: Change[] = [];
  let gaps = 0;
  bus.subscribe({ onChanges: (changes) => heard.push(...changes), onGap: () => gaps++ });
  return { bus, heard, gaps: () => gaps };
}

const waitFor = (ear: Ear, changes: Change[]) => eventually(() => expect(ear.heard).toEqual(changes));
