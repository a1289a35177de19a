import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { expect } from "@playwright/test";

type Options = {
  /** Up to which message the state says that all is dealt with. */
  acknowledged: () => number;
};

/** A script behind `tail --ack`, which outlives it: it deals with each message, and says so. */
export function createScript({ acknowledged }: Options) {
  const dealtWith: number[] = [];
  const counts = { printed: 0, again: 0 };
  const begin = acknowledged();
  const last = () => dealtWith.at(-1) ?? begin;

  return {
    /** The seqs of what it has dealt with, in order. */
    dealtWith,
    /** How many it was given, and how many of them again: those that were not acknowledged before a kill. */
    counts,
    /** The seq that it has dealt with last. */
    last,
    /** Reads to the end, or the kill. Each run must begin behind what is acknowledged, and leave nothing out. */
    async readTo(tail: ChildProcessWithoutNullStreams): Promise<void> {
      let expected = acknowledged() + 1;
      // A killed tail reads no more.
      tail.stdin.on("error", () => {});
      const closed = once(tail, "close");
      for await (const line of createInterface({ input: tail.stdout })) {
        const seq = seqIn(line);
        if (seq === undefined) break;
        expect(seq).toBe(expected++);
        take(seq);
        tail.stdin.write(`${seq}\n`);
      }
      await closed;
    },
  };

  function take(seq: number): void {
    counts.printed += 1;
    if (seq > last()) dealtWith.push(seq);
    else counts.again += 1;
  }
}

/** @returns undefined for the beginning of a line: the kill came within it */
function seqIn(line: string): number | undefined {
  try {
    return JSON.parse(line).seq;
  } catch {
    return undefined;
  }
}
