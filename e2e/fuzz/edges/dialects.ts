import { PLAIN_SOCKET_PATH } from "@parley/protocol";
import { toJson } from "../cases/raw-json.ts";
import { hasFields } from "../verdict.ts";

export type Answer = { id: unknown; body: unknown };

/** How one kind of socket says what both can: written out here, so that nothing of ours or of Socket.IO is between. */
export type Dialect = {
  /** Where it connects, at the realtime server. */
  path: string;
  query: string;
  protocols(token: string): string[];
  /** What it sends first, when it has connected by `protocols`, and what it hears when it is in. */
  greeting(token: string): string | undefined;
  isWelcome(text: string): boolean;
  /** Signs in on a connection that was opened without a proof. */
  signIn(token: string): string;
  call(id: number, name: string, input: unknown): string;
  readAnswer(text: string): Answer | undefined;
  /** What has to be said to that, lest the server thinks us dead. */
  pong(text: string): string | undefined;
};

export const plainDialect: Dialect = {
  path: PLAIN_SOCKET_PATH,
  query: "",
  protocols: (token) => ["parley", `bearer.${token}`],
  greeting: () => undefined,
  isWelcome: () => false,
  signIn: (token) => toJson({ id: "sign in", op: "authenticate", data: { token } }),
  call: (id, op, data) => toJson({ id, op, data }),
  readAnswer(text) {
    const frame: unknown = JSON.parse(text);
    if (!hasFields(frame)) throw new Error("a frame that is no object");
    return "id" in Object(frame) ? { id: Object(frame).id, body: frame } : undefined;
  },
  pong: () => undefined,
};

export const socketIoDialect: Dialect = {
  path: "/socket.io/",
  query: "?EIO=4&transport=websocket",
  protocols: () => [],
  greeting: (token) => `40${toJson({ token })}`,
  isWelcome: (text) => text.startsWith("40"),
  signIn: (token) => `40${toJson({ token })}`,
  call: (id, name, input) => `42${id}${toJson([name, input])}`,
  readAnswer(text) {
    const [, id, args] = /^43(\d+)(.*)$/s.exec(text) ?? [];
    if (args === undefined) return undefined;
    return { id: Number(id), body: JSON.parse(args)[0] };
  },
  pong: (text) => (text === "2" ? "3" : undefined),
};
