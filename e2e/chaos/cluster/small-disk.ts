import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync } from "node:fs";

const SIZE = "1g";

/** Whether this process may make file systems. */
export function canMount(): boolean {
  return process.platform === "linux" && process.getuid?.() === 0;
}

/** A file system of its own, in memory, that can be filled without harm to anybody else. @returns what takes it away */
export function mountSmallDisk(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${SIZE}`, "tmpfs", folder]);
  chmodSync(folder, 0o711); // Postgres runs under another account.
  return () => void execFileSync("umount", ["--lazy", folder]);
}
