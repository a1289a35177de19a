import { AppError, REQUEST_MAX_BYTES } from "@parley/protocol";
import { discardRest } from "./discard-rest.ts";
import type { Route } from "./routes.ts";

/**
 * An operation's input from all that a request says: address, query or JSON body, and its headers
 * Idempotency-Key and, where it stands for the input and not for the caller, Authorization. These win over the body. @throws AppError invalid_input, too_large
 */
export async function readInput(
  request: Request,
  route: Route,
  params: Record<string, string>,
): Promise<unknown> {
  const hasBody = request.method === "POST" || request.method === "PATCH";
  const sent = hasBody
    ? await readBody(request, route)
    : { ...withNumbers(queryOf(request), route), ...listsIn(request, route) };
  return {
    ...sent,
    ...clientIdOf(request, route, sent),
    ...credentialIn(request, route),
    ...withNumbers(params, route),
  };
}

/** The Idempotency-Key header serves as client id. @throws AppError invalid_input when the body has another one */
function clientIdOf({ headers }: Request, { hasClientId }: Route, sent: object): { clientId?: string } {
  const key = hasClientId ? headers.get("idempotency-key") : null;
  if (key === null) return {};
  const isOther = "clientId" in sent && sent.clientId !== key;
  if (isOther)
    throw new AppError("invalid_input", {
      message: "clientId must be the same as the Idempotency-Key header. Send one of them.",
      fields: [{ path: "clientId", message: "must be the same as the Idempotency-Key header" }],
    });
  return { clientId: key };
}

function credentialIn({ headers }: Request, { credential }: Route): Record<string, string> {
  const given = credential && credentialOf(headers.get("authorization") ?? "");
  return given ? { [credential]: given } : {};
}

/** A bearer's token, or the password of whoever was given an address with one, as programs send it (RFC 7617). */
function credentialOf(header: string): string | undefined {
  const [, scheme = "", given = ""] = /^(Bearer|Basic) +(\S+)$/i.exec(header) ?? [];
  if (scheme.toLowerCase() !== "basic") return given;
  return Buffer.from(given, "base64").toString().split(":").slice(1).join(":");
}

const queryOf = (request: Request) => Object.fromEntries(new URL(request.url).searchParams);

function listsIn({ url }: Request, { lists }: Route): Record<string, string[]> {
  const { searchParams } = new URL(url);
  const given = [...lists].filter((field) => searchParams.has(field));
  const itemsOf = (field: string) => searchParams.getAll(field).flatMap((words) => words.split(","));
  return Object.fromEntries(given.map((field) => [field, itemsOf(field)]));
}

function withNumbers(words: Record<string, string>, { numbers }: Route): Record<string, string | number> {
  const isNumber = (field: string, word: string) => numbers.has(field) && /^-?\d+$/.test(word);
  return Object.fromEntries(
    Object.entries(words).map(([field, word]) => [field, isNumber(field, word) ? Number(word) : word]),
  );
}

async function readBody(request: Request, { textBody }: Route): Promise<object> {
  const text = await readText(request);
  if (text === "") return {};
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (textBody && type === "text/plain") return { [textBody]: text };
  // A page of another site can send forms and plain text without asking; JSON it cannot.
  if (type !== "application/json")
    throw malformed("The body must be JSON, with content-type: application/json.");
  const body = parseJson(text);
  if (typeof body !== "object" || body === null || Array.isArray(body))
    throw malformed("The body must be a JSON object.");
  return body;
}

/** A request's body as text, and no more of it than REQUEST_MAX_BYTES. @throws AppError too_large, invalid_input */
export async function readText(request: Request): Promise<string> {
  try {
    return await readAll(request);
  } catch (cause) {
    // Whoever hangs up in the middle of his body is no failure of ours.
    throw cause instanceof AppError ? cause : malformed("The body was cut short. Send it again.");
  }
}

async function readAll({ body }: Request): Promise<string> {
  if (!body) return "";
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.byteLength;
    chunks.push(next.value);
    if (size <= REQUEST_MAX_BYTES) continue;
    void discardRest(reader);
    throw new AppError("too_large");
  }
  return Buffer.concat(chunks).toString();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw malformed("The body is not valid JSON. Correct it and try again.");
  }
}

const malformed = (message: string) => new AppError("invalid_input", { message });
