import { open } from "node:fs/promises";
import { parseArgs } from "node:util";
import { createDatabase } from "@parley/db";
import { type Queryable, transaction } from "@parley/db/sql/queryable";
import { type ImportReport, importEntries } from "./import-entries.ts";
import { ImportError } from "./import-error.ts";
import { readEntries } from "./read-entries.ts";

const EXIT = { done: 0, failed: 1, invalid: 2 } as const;

export type ImportCommand = {
  /** What follows `npm run import --`. */
  argv: readonly string[];
  /** The address of a migrated database. Called only when there is something to do. */
  findDatabase: () => Promise<string>;
  output: { write(text: string): unknown };
  errors: { write(text: string): unknown };
};

const HELP = `Load chats from a file into the database, with the numbers of their messages.

Usage
  npm run import -- FILE [--dry-run]

FILE is what \`parley export CHAT\` wrote (several of them one after another are fine), or a JSON object
{ "users": […], "chats": […], "messages": […] }. All of it is stored or nothing. People and chats that are there
already stay as they are, so running it twice changes nothing. Everything that is imported counts as read.

Options
  --dry-run     tell what would be done, and do nothing
  -h, --help    show this

Examples
  npm run import -- weekend.ndjson --dry-run
  npm run import -- fixture.json
`;

/** `npm run import`. @returns the exit status: 0 done, 1 it failed, 2 the arguments make no sense */
export async function runImportCommand(command: ImportCommand): Promise<number> {
  const { output, errors, argv, findDatabase } = command;
  const request = parseArguments(argv);
  if (request.kind === "help") {
    output.write(HELP);
    return EXIT.done;
  }
  if (request.kind === "invalid") {
    errors.write(`import: ${request.reason}; "npm run import -- --help" shows examples.\n`);
    return EXIT.invalid;
  }
  try {
    const report = await importFile(await findDatabase(), request);
    output.write(`${request.isDryRun ? "Would import" : "Imported"}: ${describe(report)}.\n`);
    return EXIT.done;
  } catch (error) {
    errors.write(`import: ${explain(error, request.file)}\n`);
    return EXIT.failed;
  }
}

type Request = { kind: "help" } | { kind: "invalid"; reason: string } | ({ kind: "import" } & Import);
type Import = { file: string; isDryRun: boolean };

function parseArguments(argv: readonly string[]): Request {
  const options = { "dry-run": { type: "boolean" }, help: { type: "boolean", short: "h" } } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
    if (values.help) return { kind: "help" };
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) return { kind: "invalid", reason: "name one file" };
    return { kind: "import", file, isDryRun: values["dry-run"] ?? false };
  } catch (error) {
    return { kind: "invalid", reason: (error as Error).message };
  }
}

async function importFile(url: string, { file, isDryRun }: Import): Promise<ImportReport> {
  const database = createDatabase({ url, poolSize: 1 });
  const work = async (tx: Queryable) => {
    const report = await importEntries(tx, readEntries(linesOf(file)));
    // What a dry run tells is what an import does: it does it all, and takes it back.
    if (isDryRun) throw new DryRun(report);
    return report;
  };
  try {
    return await transaction(database.pool, work);
  } catch (error) {
    if (error instanceof DryRun) return error.report;
    throw error;
  } finally {
    await database.close();
  }
}

async function* linesOf(file: string): AsyncGenerator<string> {
  await using handle = await open(file);
  yield* handle.readLines();
}

/** Ends a transaction without its changes. */
class DryRun extends Error {
  readonly report: ImportReport;
  constructor(report: ImportReport) {
    super("dry run");
    this.report = report;
  }
}

function describe({ people, chats, messages }: ImportReport): string {
  const present = (count: number) => (count > 0 ? ` (${count} already there)` : "");
  return [
    `${people.created} people${present(people.present)}`,
    `${chats.created} chats${present(chats.present)}`,
    `${messages} messages`,
  ].join(", ");
}

function explain(error: unknown, file: string): string {
  if (error instanceof ImportError) return `${file}, ${error.message} Nothing was stored.`;
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT" || code === "EACCES" || code === "EISDIR")
    return `${file} cannot be read (${code}): check the name.`;
  if (code === "ECONNREFUSED") return "The database cannot be reached (ECONNREFUSED): is it running?";
  return error instanceof Error ? error.message : String(error);
}
