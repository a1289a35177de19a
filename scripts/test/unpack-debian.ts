import { mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { runWithin } from "./run-within.ts";

const LIMIT_MS = 120_000;

type Options = {
  /** Debian's names for it. */
  packages: readonly string[];
  /** Made anew, when all of it is there. */
  folder: string;
  /** What remains to be done before it is. @param draft where it lies until then */
  finish?: (draft: string) => void;
};

/**
 * Unpacks packages of Debian's, with whatever this machine lacks for them, without installing anything. No root needed,
 * unless the machine has never looked at Debian's lists. Takes minutes at most: each step has two.
 *
 * @throws Error on machines that are not Debian's, or without network
 */
export async function unpackDebian({ packages, folder, finish }: Options): Promise<void> {
  const draft = `${folder}.${process.pid}`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  try {
    await unpackInto(draft, packages);
    finish?.(draft);
    renameSync(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

async function unpackInto(folder: string, packages: readonly string[]): Promise<void> {
  const run = (command: string, ...args: string[]) => runWithin(LIMIT_MS, command, args, { cwd: folder });
  const download = async () => run("apt-get", "download", ...(await missingPackages(packages)));
  await download().catch(async () => {
    await run("apt-get", "update");
    await download();
  });
  for (const file of readdirSync(folder)) {
    await run("dpkg", "-x", file, ".");
    rmSync(`${folder}/${file}`);
  }
}

/** What an installation would add. What it would bring up to date is left as it is. */
async function missingPackages(packages: readonly string[]): Promise<string[]> {
  const args = ["install", "--simulate", "--no-install-recommends", ...packages];
  const plan = await runWithin(LIMIT_MS, "apt-get", args);
  return [...plan.matchAll(/^Inst (\S+) \(/gm)].map(([, added]) => added ?? "");
}
