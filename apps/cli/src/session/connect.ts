import { type Call, createHttpCall } from "@parley/client/http";
import { createHttpStream, type OpenStream } from "@parley/client/http-stream";
import { AppError } from "@parley/protocol";
import type { Identity } from "../config.ts";
import { TerminalError } from "../terminal-error.ts";
import { accessToken } from "./access-token.ts";

type Options = {
  identity: Identity;
  /** PARLEY_TOKEN: used as it is. */
  token: string | undefined;
};

/** How a command reaches the server. */
export type Connection = {
  /** An operation of the contract over REST, as the signed-in person. */
  call: Call;
  /** The same without proving who calls: to sign in. */
  callAsAnyone: Call;
  /** An answer that comes line by line, as the signed-in person. */
  openStream: OpenStream;
  /** The headers that prove who calls, for clients that call by themselves. */
  authorization: () => Promise<Record<string, string>>;
};

export function connect({ identity, token }: Options): Connection {
  const { server } = identity;
  const callAsAnyone = explained(createHttpCall({ baseUrl: server }), server);
  let refused: string | undefined;
  let latest: string | undefined;

  const authorization = async () => {
    latest = token ?? (await accessToken({ identity, call: callAsAnyone, refused }));
    return { authorization: `Bearer ${latest}` };
  };
  const plainCall = explained(createHttpCall({ baseUrl: server, authorization }), server);

  /** A token that is refused before its time is renewed once, for example after the server's secret has changed. */
  const call: Call = async (name, input) => {
    try {
      return await plainCall(name, input);
    } catch (error) {
      if (!isUnauthenticated(error) || error instanceof TerminalError) throw error;
      if (token)
        throw new TerminalError("unauthenticated", "tokenRefused", { values: { server }, cause: error });
      refused = latest;
      return await plainCall(name, input);
    }
  };
  const openStream = createHttpStream({ baseUrl: server, authorization });
  return { call, callAsAnyone, openStream, authorization };
}

/** The SDK says that the server is away; a person at a terminal also wants to know which one. */
function explained(call: Call, server: string): Call {
  return async (name, input) => {
    try {
      return await call(name, input);
    } catch (error) {
      if (isWithoutNetwork(error))
        throw new TerminalError("unavailable", "unreachable", { values: { server }, cause: error });
      throw error;
    }
  };
}

function isUnauthenticated(error: unknown): boolean {
  return error instanceof AppError && error.code === "unauthenticated";
}

/** `fetch` failed by itself: there was no answer at all. */
function isWithoutNetwork(error: unknown): boolean {
  return error instanceof AppError && error.code === "unavailable" && error.cause instanceof TypeError;
}
