import {
  type OperationName,
  operations,
  type StreamName,
  scopeOf,
  streams,
  type TransferName,
  transfers,
} from "@parley/protocol";
import { authorizationMatrix, type Row, type Verdict } from "./authorization-matrix.ts";
import { hasEnded, type Principal } from "./principals.ts";

export type CallName = OperationName | StreamName | TransferName;

/** What one of these is not enough for. */
const below: Record<NonNullable<Row["least"]>, ReadonlySet<Principal>> = {
  admin: new Set(["member"]),
  owner: new Set(["member", "admin"]),
};
const outsiders: ReadonlySet<Principal> = new Set(["stranger", "removed", "otherAdmin", "serverAdmin"]);

/** How a call by this principal ends: from the contract's access, scope and input, and the matrix' row. */
export function verdictOf(name: CallName, principal: Principal): Verdict {
  const { least, ends = "ok", except = {}, isForServerAdmins } = authorizationMatrix[name];
  const { access, scope, namesChat } = needsOf(name);
  if (hasEnded(principal)) return "unauthenticated";
  if (access === "anyone") return ends;
  if (principal === "anonymous") return "unauthenticated";
  // The owner's, so that it is the scope that closes what it closes.
  if (principal === "readToken") return scope === "read" ? verdictOf(name, "owner") : "forbidden";
  if (isForServerAdmins && principal !== "serverAdmin") return "forbidden";
  const exception = except[principal];
  if (exception) return exception;
  if (namesChat && outsiders.has(principal)) return "not_found";
  if (least && below[least].has(principal)) return "forbidden";
  return ends;
}

function needsOf(name: CallName) {
  const { example } = contractOf(name);
  const namesChat = Object.keys(example).some((field) => /chatIds?$/i.test(field));
  if (isStream(name)) return { access: "session", scope: streams[name].scope, namesChat } as const;
  if (isTransfer(name)) return { access: "session", scope: transfers[name].scope, namesChat } as const;
  return { access: operations[name].access, scope: scopeOf(name), namesChat };
}

/** The row of the contract, as far as all kinds of call have it. */
export function contractOf(name: CallName): { example: object } {
  if (isStream(name)) return streams[name];
  return isTransfer(name) ? transfers[name] : operations[name];
}

export function isStream(name: CallName): name is StreamName {
  return name in streams;
}

export function isTransfer(name: CallName): name is TransferName {
  return name in transfers;
}

/** Whether it may change nothing. */
export function isReading(name: CallName): boolean {
  if (isStream(name)) return true;
  return (isTransfer(name) ? transfers[name] : operations[name]).method === "GET";
}
