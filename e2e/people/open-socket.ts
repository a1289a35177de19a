import type { Call } from "@parley/client/http";
import { AppError } from "@parley/protocol";
import { io } from "socket.io-client";
import type { ServerAddress } from "../stack/server-address.ts";
import type { Person } from "./person.ts";

/** A socket of the person's, without our SDK around it. */
export async function openSocket({ realtimeUrl }: ServerAddress, { accessToken }: Person) {
  const socket = io(realtimeUrl, {
    transports: ["websocket"],
    auth: { token: accessToken },
    forceNew: true,
    reconnection: false,
  });
  await new Promise<void>((resolve, reject) => socket.once("connect", resolve).once("connect_error", reject));
  const call: Call = async (name, input) => {
    const answer = await socket.timeout(10_000).emitWithAck(name, input);
    if (!answer.ok) throw AppError.fromBody(answer.error);
    return answer.data;
  };
  return { call, close: () => void socket.disconnect() };
}
