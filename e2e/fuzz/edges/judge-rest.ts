import { API_PATH, operations } from "@parley/protocol";
import type { Case, Request } from "../cases/case.ts";
import { hasFields, judgeError, judgeOutput, statusOf, type Verdict } from "../verdict.ts";
import type { Answer } from "./exchange.ts";
import { toRequest, wordOf } from "./to-request.ts";

type Asked = Case & { kind: "call" | "request" };

/** Answers of HTTP itself, which know nothing of the contract: an address written oddly, and a head that is too long. */
const ofHttpItself: ReadonlySet<number> = new Set([307, 308, 431]);
/** Its methods; others have no place in the contract either. */
const methods: ReadonlySet<string> = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);
const HEAD_MAX_BYTES = 16 * 1024;

/** Judges any answer to a request: by the contract where it speaks, else by HTTP. */
export function judgeRest(one: Asked, { status, text }: Answer): Verdict {
  const answer = String(status);
  if (status === 0) return isHungUpOn(one) ? { answer: "closed" } : { answer: "none", problem: text };
  if (status >= 500) return { answer, problem: `answered ${status}: ${text.slice(0, 300)}` };
  if (ofHttpItself.has(status) || isOutside(one) || status === 204) return { answer };
  const body = parseJson(text);
  if (status >= 400) return { ...judgeRefusal(one, status, body), answer };
  if (status >= 300) return { answer, problem: `answered ${status}` };
  if (one.kind === "request" || !isPlain(one)) return { answer };
  return { ...judgeOutput(one.name, body), answer };
}

/** HTTP's parser may hang up on what it refuses before it has taken the rest. Node writes some heads as UTF-8. */
function isHungUpOn(one: Asked): boolean {
  const head = headOf(one);
  return !isAscii(head.path) || Buffer.byteLength(JSON.stringify(head)) > HEAD_MAX_BYTES - 1_000;
}

function headOf(one: Asked): Omit<Request, "body"> {
  const { body: _, ...head } = one.kind === "call" ? toRequest(one.name, one.input) : one.request;
  return head;
}

/** HTTP's parser refuses other addresses. */
const isAscii = (path: string) => /^[\0-\x7f]*$/.test(path);

function isOutside(one: Asked): boolean {
  if (one.kind !== "request") return false;
  const { method, path } = one.request;
  const { pathname = "" } = URL.parse(path, "http://localhost") ?? {};
  return method === "HEAD" || !methods.has(method) || !isAscii(path) || !pathname.startsWith(API_PATH);
}

/** Whether it reaches the operation that it names: what it puts into the address stays one part of it. */
function isPlain({ name, input }: Case & { kind: "call" }): boolean {
  const fields = [...operations[name].path.matchAll(/\{(\w+)\}/g)].map(([, field]) => field ?? "");
  return fields.every((field) => hasFields(input) && /^[\w-]+$/.test(wordOf(Object(input)[field])));
}

function judgeRefusal(one: Asked, status: number, body: unknown): Verdict {
  if (one.kind === "request" && /^\/api\/v1\/oauth\/token(\?|$)/.test(one.request.path))
    return judgeOAuth(body);
  const error = hasFields(body) ? Object(body).error : undefined;
  const expected = statusOf(error);
  if (expected !== undefined && expected !== status)
    return { answer: "", problem: `answered ${status} with the error of ${expected}` };
  if (error === undefined) return { answer: "", problem: `answered ${status} with ${JSON.stringify(body)}` };
  return judgeError(error, { needsField: one.kind === "call" && hasFields(one.input) && isPlain(one) });
}

/** Errors of OAuth2 have a form of their own: RFC 6749, section 5.2. */
function judgeOAuth(body: unknown): Verdict {
  const isError = hasFields(body) && typeof Object(body).error === "string";
  return isError || statusOf(Object(body).error)
    ? { answer: "" }
    : { answer: "", problem: "no error of OAuth2" };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text.slice(0, 300);
  }
}
