import { stat } from "node:fs/promises";
import { safeFileName } from "../files/safe-file-name.ts";
import type { Target } from "./save-file.ts";

type Wanted = {
  /** What its sender calls the file. */
  name: string;
  /** -o: a file, or a folder that there is; without it, the present folder. */
  path?: string | undefined;
};

/** @returns where a file goes that somebody sent: only what was typed replaces anything. */
export async function targetOf({ name, path }: Wanted): Promise<Target> {
  if (path === undefined) return { folder: "", name: safeFileName(name) };
  const isFolder = await stat(path).then(
    (there) => there.isDirectory(),
    () => false,
  );
  return isFolder ? { folder: path, name: safeFileName(name) } : { path };
}
