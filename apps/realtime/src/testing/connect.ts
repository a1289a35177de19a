import type { Person } from "@parley/core/testing/a-person";
import {
  type Answer,
  type ChatId,
  type EventName,
  events,
  type HandshakeAuth,
  type Input,
  type OperationName,
  type Output,
  type PushEvent,
  type Rev,
} from "@parley/protocol";
import { io, type ManagerOptions, type Socket, type SocketOptions } from "socket.io-client";

const ANSWER_TIMEOUT_MS = 10_000;

/** A person's connected device, and everything that was pushed to it. */
export type Device = {
  socket: Socket;
  received: PushEvent[];
  /** An operation's answer, whatever it is. */
  ask(name: string, ...args: unknown[]): Promise<Answer<unknown>>;
  /** An operation's output. @throws Error with the code of a refusal */
  call<Name extends OperationName>(name: Name, input: Input<Name>): Promise<Output<Name>>;
  /** The revs of the log events that it got of a chat, in order of arrival. */
  revs(chatId: ChatId): Rev[];
};

type Options = Partial<ManagerOptions & SocketOptions> & { auth?: HandshakeAuth | object };

/** A socket that is on its way. */
export function startConnecting(port: number, options: Options): Socket {
  return io(`http://127.0.0.1:${port}`, {
    transports: ["websocket"],
    reconnection: false,
    forceNew: true,
    ...options,
  });
}

/** Connects a person's device. @throws Error when it is refused, with the error's body as `data` */
export async function connect(port: number, person: Person, options: Options = {}): Promise<Device> {
  const socket = startConnecting(port, { auth: { token: person.accessToken }, ...options });
  const received = record(socket);
  await new Promise<void>((resolve, reject) => socket.once("connect", resolve).once("connect_error", reject));
  const ask = (name: string, ...args: unknown[]): Promise<Answer<unknown>> =>
    socket.timeout(ANSWER_TIMEOUT_MS).emitWithAck(name, ...args);
  return {
    socket,
    received,
    ask,
    async call(name, input) {
      const answer = (await ask(name, input)) as Answer<Output<typeof name>>;
      if (!answer.ok) throw Object.assign(new Error(answer.error.message), { code: answer.error.code });
      return answer.data;
    },
    revs: (chatId) => logOf(received, chatId).map(({ data }) => data.rev),
  };
}

function record(socket: Socket): PushEvent[] {
  const received: PushEvent[] = [];
  for (const event of Object.keys(events) as EventName[]) {
    socket.on(event, (data) => received.push({ event, data } as PushEvent));
  }
  return received;
}

/** The names of what was pushed to a device, in order; presence left out, for it comes whenever somebody connects. */
export function eventsOf({ received }: Device): EventName[] {
  return received.map(({ event }) => event).filter((event) => event !== "presence.changed");
}

function logOf(received: readonly PushEvent[], chatId: ChatId) {
  return received.flatMap((push) =>
    "chatId" in push.data && "rev" in push.data && push.data.chatId === chatId
      ? [{ ...push, data: push.data }]
      : [],
  );
}
