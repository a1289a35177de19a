import { execFile } from "node:child_process";
import { mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { promisify } from "node:util";

const TIMEOUT_MS = 120_000;
const run = promisify(execFile);

type Options = {
  /** Debian's name for it. */
  name: string;
  /** Made anew, when all of it is there. */
  folder: string;
  /** What remains to be done before it is. @param draft where it lies until then */
  finish?: (draft: string) => void;
};

/**
 * Unpacks a package of Debian's, with whatever this machine lacks for it, without installing anything. No root needed,
 * unless the machine has never looked at Debian's lists.
 *
 * @throws Error on machines that are not Debian's, or without network
 */
export async function unpackDebian({ name, folder, finish }: Options): Promise<void> {
  const draft = `${folder}.${process.pid}`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  try {
    await unpackInto(draft, name);
    finish?.(draft);
    renameSync(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

async function unpackInto(folder: string, name: string): Promise<void> {
  const options = { cwd: folder, timeout: TIMEOUT_MS };
  const download = async () => run("apt-get", ["download", ...(await missingPackages(name))], options);
  await download().catch(async () => {
    await run("apt-get", ["update"], options);
    await download();
  });
  for (const file of readdirSync(folder)) {
    await run("dpkg", ["-x", file, "."], options);
    rmSync(`${folder}/${file}`);
  }
}

/** What an installation would add. What it would bring up to date is left as it is. */
async function missingPackages(name: string): Promise<string[]> {
  const args = ["install", "--simulate", "--no-install-recommends", name];
  const { stdout } = await run("apt-get", args, { timeout: TIMEOUT_MS });
  return [...stdout.matchAll(/^Inst (\S+) \(/gm)].map(([, added]) => added ?? "");
}
