import { globSync } from "node:fs";
import { SetupError } from "@parley/db/postgres/setup-error";

/** @returns the first that is there of what a Debian package brings @throws SetupError that names the package */
export function findInstalled(debianPackage: string, patterns: readonly string[]): string {
  const [found] = globSync([...patterns]);
  if (!found) throw new SetupError(`Debian's package ${debianPackage} is not installed.`);
  return found;
}
