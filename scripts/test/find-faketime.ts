import { existsSync } from "node:fs";
import { unpackDebian } from "./unpack-debian.ts";

/** The library that a program loads to get another clock, or why there is none. */
export type FoundFaketime = { library: string } | { missing: string };

type Where = {
  /** Where it may be kept. */
  folder: string;
  /** Get it from Debian (50 kB), without installing anything. */
  mayFetch: boolean;
};

const FOLDERS = ["usr/lib/x86_64-linux-gnu", "usr/lib/aarch64-linux-gnu", "usr/lib64"];
/** For programs with threads. */
const LIBRARY = "faketime/libfaketimeMT.so.1";

/** Looks for Debian's libfaketime: installed, or in the folder. Never throws. */
export async function findFaketime({ folder, mayFetch }: Where): Promise<FoundFaketime> {
  const library = libraryIn("/") ?? libraryIn(folder);
  if (library) return { library };
  if (!mayFetch) return { missing: "there is no libfaketime here (Debian: apt install libfaketime)" };
  try {
    await unpackDebian({ packages: ["libfaketime"], folder });
  } catch (error) {
    return { missing: `it could not be fetched from Debian: ${(error as Error).message.split("\n")[0]}` };
  }
  const fetched = libraryIn(folder);
  return fetched ? { library: fetched } : { missing: "Debian's libfaketime is not for this machine" };
}

function libraryIn(root: string): string | undefined {
  return FOLDERS.map((folder) => `${root}/${folder}/${LIBRARY}`).find(existsSync);
}
