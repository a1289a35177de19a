import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Opens a text in the person's own editor and waits until he leaves it.
 * @param editor a shell command; the file comes after it
 * @returns the text as it was saved, or undefined when the editor failed and nothing should change.
 */
export async function editOutside(text: string, editor: string): Promise<string | undefined> {
  const dir = await mkdtemp(join(tmpdir(), "parley-"));
  const file = join(dir, "message.md");
  // Ctrl-C there is the editor's own business.
  const ignore = () => {};
  process.on("SIGINT", ignore);
  try {
    await writeFile(file, text, { mode: 0o600 });
    const child = spawn("/bin/sh", ["-c", `${editor} "$1"`, "parley", file], { stdio: "inherit" });
    const [code] = await once(child, "close");
    // Editors end files with a line break; messages have none.
    return code === 0 ? (await readFile(file, "utf8")).replace(/\r?\n$/, "") : undefined;
  } finally {
    process.off("SIGINT", ignore);
    await rm(dir, { recursive: true, force: true });
  }
}
