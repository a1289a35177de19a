import type { Answer } from "@parley/protocol";
import type { Calls } from "./answer-calls.ts";
import type { RealtimeSocket } from "./socket-types.ts";

type Reply = (answer: Answer<unknown>) => void;

/** Answers every call of the contract on this socket. Whatever comes in, the connection stays open. */
export function serveOperations({ answer }: Calls, socket: RealtimeSocket): void {
  const { actor } = socket.data;
  socket.onAny((name: unknown, ...args: unknown[]) => {
    const reply = replyOf(args);
    const input = args[0] === reply ? undefined : args[0];
    void answer({ name, input, actor, origin: socket.id }).then(reply);
  });
}

/** The acknowledgement function comes last, when the client asked for one. */
function replyOf(args: unknown[]): Reply {
  const last = args.at(-1);
  return typeof last === "function" ? (last as Reply) : () => {};
}
