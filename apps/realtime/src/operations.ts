import type { Answer } from "@parley/protocol";
import type { Calls } from "./answer-calls.ts";
import type { RealtimeSocket } from "./socket-types.ts";

type Reply = (answer: Answer<unknown>) => void;

/**
 * Answers every call of the contract. Whatever comes in, the connection stays open.
 * @returns what serves a socket, with a function that all share
 */
export function serveOperations({ answer }: Calls): (socket: RealtimeSocket) => void {
  function onAny(this: RealtimeSocket, name: unknown, ...args: unknown[]): void {
    const reply = replyOf(args);
    const input = args[0] === reply ? undefined : args[0];
    void answer({ name, input, actor: this.data.actor, origin: this.id }).then(reply);
  }
  return (socket) => void socket.onAny(onAny);
}

/** The acknowledgement function comes last, when the client asked for one. */
function replyOf(args: unknown[]): Reply {
  const last = args.at(-1);
  return typeof last === "function" ? (last as Reply) : () => {};
}
