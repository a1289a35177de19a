import {
  AppError,
  type Input,
  type OperationName,
  type Output,
  type PushEvent,
  type UserId,
} from "@parley/protocol";
import type { Transport } from "../transport.ts";
import type { FakeServer } from "./fake-server.ts";

/** A call on its way. It reaches the server with `serve`, and its answer the client with `answer`. */
export type CallInFlight = {
  name: OperationName;
  serve(): void;
  answer(): void;
  /** The connection breaks: the client does not learn whether it was served. */
  lose(): void;
};

export type FakeTransport = Transport & {
  /** While true, calls and pushes wait until the test lets them through. */
  isHolding: boolean;
  calls: CallInFlight[];
  pushes: PushEvent[];
  /** What every call fails with, if it is set. */
  failure: AppError | undefined;
  /** Lets a push reach the client. */
  deliver(push: PushEvent): void;
  /** The answer to `isSilent`. */
  isDeaf: boolean;
};

/** The network between one client and the fake server: instant and reliable, unless the test says otherwise. */
export function createFakeTransport(server: FakeServer, userId: UserId): FakeTransport {
  let deliver: (push: PushEvent) => void = () => {};
  let end = () => {};
  const ear = {
    userId,
    push: (push: PushEvent) => (transport.isHolding ? void transport.pushes.push(push) : deliver(push)),
  };

  const transport: FakeTransport = {
    isHolding: false,
    calls: [],
    pushes: [],
    failure: undefined,
    isDeaf: false,
    deliver: (push) => deliver(push),
    isSilent: () => transport.isDeaf,
    disconnect: () => end(),
    call,
    async connect({ onPush, signal }) {
      if (transport.failure) throw transport.failure;
      const { promise: ended, resolve } = Promise.withResolvers<void>();
      server.listeners.add(ear);
      deliver = onPush;
      end = () => {
        server.listeners.delete(ear);
        deliver = () => {};
        transport.pushes.length = 0;
        for (const flight of transport.calls) flight.lose();
        resolve();
      };
      signal.addEventListener("abort", end);
      return { ended };
    },
  };
  return transport;

  async function call<Name extends OperationName>(name: Name, input: Input<Name>): Promise<Output<Name>> {
    if (transport.failure) throw transport.failure;
    if (!transport.isHolding) return server.answer(name, input, ear);
    return await hold(name, input);
  }

  function hold<Name extends OperationName>(name: Name, input: Input<Name>): Promise<Output<Name>> {
    const { promise, resolve, reject } = Promise.withResolvers<Output<Name>>();
    let settle: (() => void) | undefined;
    const flight: CallInFlight = {
      name,
      serve() {
        settle ??= tryTo(() => server.answer(name, input, ear), { resolve, reject });
      },
      answer() {
        land(flight);
        flight.serve();
        settle?.();
      },
      lose() {
        land(flight);
        reject(new AppError("unavailable"));
      },
    };
    transport.calls.push(flight);
    return promise;
  }

  function land(flight: CallInFlight): void {
    transport.calls = transport.calls.filter((other) => other !== flight);
  }
}

type Settle<Result> = { resolve(result: Result): void; reject(error: unknown): void };

/** Runs it now. @returns what tells of the outcome later */
function tryTo<Result>(run: () => Result, { resolve, reject }: Settle<Result>): () => void {
  try {
    const result = run();
    return () => resolve(result);
  } catch (error) {
    return () => reject(error);
  }
}
