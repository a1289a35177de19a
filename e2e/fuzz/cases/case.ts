import { type OperationName, operationNames } from "@parley/protocol";

/** Who makes a call: the table of the scene says what he may see. `nobody` has no token. */
export const callers = ["owner", "member", "stranger", "removed", "reader", "nobody"] as const;
export type CallerName = (typeof callers)[number];
/** Those who can sign in. */
export type SignedIn = Exclude<CallerName, "nobody">;

export type Request = { method: string; path: string; headers: Record<string, string>; body?: string };

/** One thing that is thrown at the servers. */
export type Case =
  /** An operation with some input, in order or not. */
  | { kind: "call"; caller: CallerName; name: OperationName; input: unknown }
  /** A request that no client of ours would make. */
  | { kind: "request"; caller: CallerName; request: Request }
  /** What is hardly HTTP any more, straight onto the wire. */
  | { kind: "bytes"; server: "web" | "realtime"; text: string; isReset: boolean }
  /** A frame on a socket that is signed in. */
  | { kind: "frame"; caller: SignedIn; frame: Frame }
  /** A socket of its own: how it knocks, and what it sends before it signs in in order, or after. */
  | {
      kind: "entry";
      query: string;
      protocols: readonly string[];
      signsIn: "first" | "last";
      frames: Frame[];
    };

export type Frame = string | Uint8Array<ArrayBuffer>;

/** What any caller may try on his own connection: the session has to last. */
export const lastingNames: readonly OperationName[] = operationNames.filter(
  (name) => name !== "account.logout",
);
