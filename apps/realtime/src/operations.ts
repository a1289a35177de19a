import { type Core, run } from "@parley/core";
import { type Answer, AppError, type OperationName, operations } from "@parley/protocol";
import type { Logger } from "pino";
import type { RealtimeSocket } from "./socket-types.ts";

type Reply = (answer: Answer<unknown>) => void;

/** Answers every call of the contract on this socket. Whatever comes in, the connection stays open. */
export function serveOperations(core: Core, socket: RealtimeSocket, log: Logger): void {
  socket.onAny((name: unknown, ...args: unknown[]) => {
    void answer(core, socket, { name, args }).then(
      (failure) => failure && log.error({ err: failure, name }, "operation failed"),
    );
  });
}

type Frame = { name: unknown; args: unknown[] };

/** @returns the cause of a failure that is the server's fault, for the log */
async function answer(core: Core, socket: RealtimeSocket, { name, args }: Frame): Promise<unknown> {
  const reply = replyOf(args);
  try {
    if (!isOperation(name)) throw unknownEvent(name);
    const input = args[0] === reply ? undefined : args[0];
    const output = await run(core, {
      name,
      caller: socket.data.actor,
      input: input ?? {},
      origin: socket.id,
    });
    reply({ ok: true, data: output });
    return undefined;
  } catch (error) {
    const appError = error instanceof AppError ? error : new AppError("internal", { cause: error });
    reply({ ok: false, error: appError.toBody() });
    return appError.code === "internal" ? appError.cause : undefined;
  }
}

/** The acknowledgement function comes last, when the client asked for one. */
function replyOf(args: unknown[]): Reply {
  const last = args.at(-1);
  return typeof last === "function" ? (last as Reply) : () => {};
}

/** @param name whatever the client wrote: Socket.IO lets numbers through too */
function isOperation(name: unknown): name is OperationName {
  return typeof name === "string" && Object.hasOwn(operations, name);
}

function unknownEvent(name: unknown): AppError {
  return new AppError("invalid_input", { message: `There is no operation "${String(name).slice(0, 50)}".` });
}
