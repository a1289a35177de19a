import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { waitUntil } from "@parley/db/postgres/wait-until";
import { plainEnvironment } from "./env.ts";

/** Where Debian's package clamav-daemon puts it. */
const PROGRAM = "/usr/sbin/clamd";
const START_MS = 20_000;

/** The file by which scanners are tried (eicar.org), in pieces, so that none takes this one for it. */
export const EICAR = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-", "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].join("");

/** Whether this machine has ClamAV. */
export const hasClamd = existsSync(PROGRAM);

export type Clamd = {
  /** For CLAMAV_URL. */
  url: string;
  stop(): Promise<void>;
};

/** ClamAV's own daemon, which knows one thing: EICAR. @throws Error when it does not come up */
export async function startClamd(): Promise<Clamd> {
  const folder = mkdtempSync(join(tmpdir(), "parley-clamd-"));
  const socket = join(folder, "clamd.sock");
  const configuration = join(folder, "clamd.conf");
  // It gives root's rights up unless it is told not to.
  const user = process.getuid?.() === 0 ? ["User root"] : [];
  const settings = [`LocalSocket ${socket}`, `DatabaseDirectory ${folder}`, "Foreground yes", ...user];
  writeFileSync(configuration, settings.join("\n"));
  // A signature of its own: name, any kind of file, anywhere in it, these bytes.
  writeFileSync(join(folder, "eicar.ndb"), `Eicar:0:*:${Buffer.from(EICAR).toString("hex")}\n`);
  const child = spawn(PROGRAM, ["--config-file", configuration], {
    stdio: "ignore",
    env: plainEnvironment(),
  });
  const ended = once(child, "exit");
  const stop = async () => {
    child.kill("SIGKILL");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  if (!(await waitUntil(() => listens(socket), START_MS))) {
    await stop();
    throw new Error("clamd does not come up.");
  }
  return { url: `unix://${socket}`, stop };
}

function listens(path: string): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const socket = connect(path, () => resolve(true)).on("error", () => resolve(false));
  return promise.finally(() => socket.destroy());
}
