import { ChatExportLine } from "@parley/protocol";
import * as z from "zod/mini";
import { describeProblems } from "./describe-problems.ts";
import { readFixture } from "./fixture.ts";
import type { ImportEntry } from "./import-entry.ts";
import { ImportError } from "./import-error.ts";

/**
 * What a file holds, entry by entry: NDJSON as exports are, or one JSON object `{ users, chats, messages }`.
 *
 * @param lines the file's lines, read as they are asked for
 * @throws ImportError that names the line at fault
 */
export async function* readEntries(lines: AsyncIterable<string>): AsyncGenerator<ImportEntry> {
  let fixture: string[] | undefined;
  let number = 0;
  for await (const text of lines) {
    number += 1;
    if (number === 1 && !isHeader(text)) fixture = [];
    if (fixture) fixture.push(text);
    else if (text.trim() !== "") yield readLine(text, `line ${number}`);
  }
  if (number === 0) throw new ImportError("The file is empty: give one that `parley export` has written.");
  if (fixture) yield* readFixture(fixture.join("\n"));
}

function isHeader(text: string): boolean {
  return /^\s*\{.*"type"\s*:\s*"header".*\}\s*$/.test(text);
}

function readLine(text: string, place: string): ImportEntry {
  const parsed = z.safeParse(ChatExportLine, parseJson(text, place), { reportInput: true });
  if (parsed.success) return { place, line: parsed.data };
  throw new ImportError(`${place}: ${describeProblems(parsed.error)}.`);
}

function parseJson(text: string, place: string): unknown {
  if (text.includes("\\u0000"))
    throw new ImportError(`${place}: it holds a NUL character, which no text may have.`);
  try {
    return JSON.parse(text);
  } catch {
    throw new ImportError(`${place}: it is not valid JSON: the file is damaged or cut short.`);
  }
}
