import { SeedError } from "./seed-error.ts";

const UNREACHABLE = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ETIMEDOUT",
  "ECONNRESET",
  "EHOSTUNREACH",
]);
/** SQLSTATEs, PostgreSQL manual, appendix A. */
const SENTENCES: Record<string, string> = {
  "42P01": "The database has no tables yet: run `npm run db:migrate` first.",
  "42703": "The database's tables are of another version: run `npm run db:migrate` first.",
  "23505":
    "Somebody in this database already uses a handle, an email or an id of this data: use an empty one.",
  "28P01": "The database refused the password in DATABASE_URL.",
  "3D000": "The database that DATABASE_URL names does not exist.",
  "53100": "The disk of the database is full.",
};

/** @returns one sentence for the person at the terminal */
export function explainFailure(error: unknown): string {
  if (error instanceof SeedError) return error.message;
  const { code, message } = asFailure(error);
  if (code && UNREACHABLE.has(code)) return `The database cannot be reached (${code}): is it running?`;
  return (code && SENTENCES[code]) || `The database could not be filled: ${message}`;
}

function asFailure(error: unknown): { code?: string; message: string } {
  if (!(error instanceof Error)) return { message: String(error) };
  // A name with several addresses fails with one error for each of them.
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  const code = first instanceof Error && "code" in first ? String(first.code) : undefined;
  return { code, message: error.message };
}
