import {
  type Answer,
  AppError,
  CALL_TIMEOUT_MS,
  type Input,
  type OperationName,
  type Output,
} from "@parley/protocol";
import type { Socket } from "socket.io-client";

/** One call over a connected socket. Throws AppError: the server's, `timeout`, or `unavailable` when it disconnects. */
export async function socketCall<Name extends OperationName>(
  socket: Socket,
  name: Name,
  input: Input<Name>,
): Promise<Output<Name>> {
  const answer = await ask<Output<Name>>(socket, name, input);
  if (answer.ok) return answer.data;
  throw AppError.fromBody(answer.error);
}

async function ask<Data>(socket: Socket, name: OperationName, input: object): Promise<Answer<Data>> {
  try {
    return await socket.timeout(CALL_TIMEOUT_MS).emitWithAck(name, input);
  } catch (cause) {
    // Without a timeout of its own, an acknowledgement that never comes would be waited for for ever.
    throw new AppError(socket.connected ? "timeout" : "unavailable", { cause });
  }
}
