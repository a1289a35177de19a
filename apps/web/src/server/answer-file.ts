import "server-only";
import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";

type Kept = { content: Buffer<ArrayBuffer>; etag: string; modifiedMs: number };
const files = new Map<string, Kept>();

/**
 * Serves a file that a build has made, read once for as long as it stays as it is. Whoever has it already hears so.
 * @returns 404 where there is none
 */
export async function answerFile(
  { headers }: Request,
  { path, type }: { path: string; type: string },
): Promise<Response> {
  const file = await read(path);
  if (!file) return new Response(null, { status: 404 });
  const { content, etag } = file;
  const caching = { etag, "cache-control": "no-cache" };
  const isKnown = headers.get("if-none-match")?.includes(etag);
  if (isKnown) return new Response(null, { status: 304, headers: caching });
  return new Response(content, { headers: { ...caching, "content-type": type } });
}

/** While a build makes it anew it is not there for a while: until then it is what it was. */
async function read(path: string): Promise<Kept | undefined> {
  const known = files.get(path);
  const state = await stat(path).catch(() => undefined);
  if (!state || known?.modifiedMs === state.mtimeMs) return known;
  const content = await readFile(path).catch(() => undefined);
  if (!content) return known;
  const etag = `"${createHash("sha256").update(content).digest("base64url")}"`;
  const file = { content, etag, modifiedMs: state.mtimeMs };
  files.set(path, file);
  return file;
}
