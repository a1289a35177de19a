import type { Translate } from "../translate.ts";
import { neutralise } from "./neutralise.ts";

export type NamedFile = { name: string; size: number };

const STEP = 1024;
const units = ["bytes", "kilobytes", "megabytes"] as const;

/** @returns what stands for a file: `📎 harbour.png (12 KB)`. Its name is made safe. */
export function fileWords({ name, size }: NamedFile, translate: Translate): string {
  return `📎 ${neutralise(name)} (${sizeWords(size, translate)})`;
}

/** @returns a size in bytes as people say it: `12 KB`. */
export function sizeWords(bytes: number, translate: Translate): string {
  let value = bytes;
  let step = 0;
  while (value >= STEP && step < units.length - 1) {
    value /= STEP;
    step += 1;
  }
  const unit = units[step] ?? "bytes";
  return translate(`files.size.${unit}`, {
    value: value < 10 ? Math.round(value * 10) / 10 : Math.round(value),
  });
}

/** @returns the file that a message carries, and its text after it; where it has no text, the file alone. */
export function withFile(
  { body, file }: { body: string; file?: NamedFile | null | undefined },
  translate: Translate,
): string {
  return [file ? fileWords(file, translate) : "", body].filter(Boolean).join("  ");
}
