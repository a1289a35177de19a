import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { withFileLock } from "./file-lock.ts";

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "parley-lock-"));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const holder = `
  const { withFileLock } = await import(process.argv[1]);
  await withFileLock(process.argv[2], () => new Promise(() => { process.stdout.write("held"); setInterval(() => {}, 1000); }));
`;

describe("withFileLock", () => {
  it("lets one after the other in", async () => {
    const path = join(dir, "lock");
    let inside = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, ++inside);
      await new Promise(setImmediate);
      inside--;
    };
    await Promise.all(Array.from({ length: 10 }, () => withFileLock(path, work)));
    expect(most).toBe(1);
  });

  it("is free again after the work has failed", async () => {
    const path = join(dir, "lock");
    await expect(withFileLock(path, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await withFileLock(path, async () => "free")).toBe("free");
  });

  it("ends with the process that held it, even when that is killed", async () => {
    const path = join(dir, "lock");
    const module = new URL("file-lock.ts", import.meta.url).href;
    const child = spawn(process.execPath, ["--input-type=module", "-e", holder, module, path]);
    await once(child.stdout, "data");
    const waiting = withFileLock(path, async () => "free");
    child.kill("SIGKILL");
    expect(await waiting).toBe("free");
  });
});
