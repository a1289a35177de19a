import { type Actor, type Core, run } from "@parley/core";
import { type Answer, AppError, type OperationName, operations } from "@parley/protocol";
import type { Logger } from "pino";

export type Call = {
  /** Whatever the client wrote: Socket.IO lets numbers through too. */
  name: unknown;
  input: unknown;
  actor: Actor;
  /** The id of the socket that calls: it gets the answer and not the push. */
  origin: string;
};

/** Answers one call of the contract, for either kind of socket. Never throws; what is the server's fault is logged. */
export async function answerCall(
  { core, log }: { core: Core; log: Logger },
  { name, input, actor, origin }: Call,
): Promise<Answer<unknown>> {
  try {
    await core.rateLimits.takeOnSocket(origin);
    if (!isOperation(name)) throw unknownOperation(name);
    return { ok: true, data: await run(core, { name, caller: actor, input: input ?? {}, origin }) };
  } catch (error) {
    const appError = error instanceof AppError ? error : new AppError("internal", { cause: error });
    if (appError.code === "internal") log.error({ err: appError.cause, name }, "operation failed");
    return { ok: false, error: appError.toBody() };
  }
}

function isOperation(name: unknown): name is OperationName {
  return typeof name === "string" && Object.hasOwn(operations, name);
}

function unknownOperation(name: unknown): AppError {
  return new AppError("invalid_input", { message: `There is no operation "${String(name).slice(0, 50)}".` });
}
