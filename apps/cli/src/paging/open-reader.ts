import { spawn } from "node:child_process";
import type { PagerCommand } from "./pager-in.ts";

/** How a shell says that there is no such command, or that it cannot be run. */
const NOT_RUN = [126, 127];

export type Reader = {
  write: (text: string) => void;
  /** There is no more to come. */
  end: () => void;
  /** Resolves when it has ended; `missing` when it could not be run at all. */
  ended: Promise<"left" | "missing">;
};

/** Starts a pager on this terminal. What is written after somebody has left it is lost, as he wants it. */
export function openReader({ command, isChosen, variables }: PagerCommand): Reader {
  const child = spawn(command, [], {
    shell: isChosen,
    env: variables,
    stdio: ["pipe", "inherit", "inherit"],
  });
  child.stdin.on("error", () => {});
  const ended = new Promise<"left" | "missing">((resolve) => {
    child.once("error", () => resolve("missing"));
    child.once("exit", (code) => resolve(NOT_RUN.includes(code ?? 0) ? "missing" : "left"));
  });
  return { write: (text) => child.stdin.write(text), end: () => child.stdin.end(), ended };
}
