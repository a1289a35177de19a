import { AppError } from "@parley/protocol";

type Later = typeof import("./later.ts");

let coming: Promise<Later> | undefined;

/**
 * Fetches the part of the program for which no page has to wait before it shows itself. When it does not come, the next
 * question tries again. @throws AppError unavailable
 */
export function fetchLate(): Promise<Later> {
  coming ??= import("./later.ts").catch((cause) => {
    coming = undefined;
    throw new AppError("unavailable", { cause });
  });
  return coming;
}
