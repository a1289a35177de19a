import { accessSync, constants } from "node:fs";
import { delimiter } from "node:path";

/** Where root's programs are, whether the path names it or not. */
const ROOTS_FOLDER = "/usr/sbin";

/** @param path folders, as PATH has them @returns the file that can be run; undefined when there is none */
export function findProgram(path: string, program: string): string | undefined {
  const files = [...path.split(delimiter), ROOTS_FOLDER].map((folder) => `${folder}/${program}`);
  return files.find(canRun);
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
