import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { recordText } from "../output.ts";
import { createHook } from "./create-hook.ts";

let dir: string;
let path: string;
const failures: number[] = [];
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "parley-hook-"));
  path = join(dir, "events");
  failures.length = 0;
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const hookFor = (command: string, jobs: number) =>
  createHook({ command, jobs, text: recordText, onFailure: (code) => failures.push(code) });

describe("a hook", () => {
  it("gives each event to a command of its own, in order where one runs at a time", async () => {
    const hook = hookFor(`cat >> ${path}`, 1);
    for (const seq of [1, 2, 3]) await hook.start({ event: "message.created", seq });
    expect(await readFile(path, "utf8")).toBe(
      [1, 2, 3].map((seq) => `{"v":1,"event":"message.created","seq":${seq}}\n`).join(""),
    );
  });

  it("runs so many at once, and no more", async () => {
    // Each notes that it is there and waits for the test, so that they pile up as far as they may.
    const hook = hookFor(`echo here >> ${path}; while [ ! -e ${path}.go ]; do sleep 0.02; done`, 2);
    const started = [1, 2, 3].reduce(
      (before, seq) => before.then(() => hook.start({ seq })),
      Promise.resolve(),
    );
    const count = async () => (await readFile(path, "utf8").catch(() => "")).split("here").length - 1;
    await expect.poll(count, { timeout: 30_000 }).toBe(2);
    await writeFile(`${path}.go`, "");
    await started;
    await expect.poll(count, { timeout: 30_000 }).toBe(3);
  });

  it("tells how a command has failed, and bears one that reads nothing", async () => {
    const hook = hookFor("exit 7", 1);
    await hook.start({ body: "x".repeat(200_000) });
    expect(failures).toEqual([7]);
  });
});
