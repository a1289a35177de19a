import type { Call } from "@parley/client/http";
import { AppError, type Output } from "@parley/protocol";
import { TerminalError } from "../terminal-error.ts";
import { thisDevice } from "./this-device.ts";
import { withCode } from "./with-code.ts";

type Options = {
  /** Calls without a session. */
  callAsAnyone: Call;
  server: string;
  /** Where the email, the password and, if it must be, the code come from: flags, questions, stdin. Asked for in this order. */
  email: () => Promise<string>;
  password: () => Promise<string>;
  code?: () => Promise<string>;
};

/** @returns a new session's tokens. @throws TerminalError unauthenticated */
export async function signInWithPassword(options: Options): Promise<Output<"account.login">> {
  const { callAsAnyone, server, email, password, code = noCode } = options;
  const device = { kind: "cli" as const, name: thisDevice() };
  const credentials = { email: await email(), password: await password(), device };
  return withCode({
    code,
    work: (given) =>
      callAsAnyone("account.login", { ...credentials, ...given }).catch((cause: unknown) => {
        if (!isRefusal(cause)) throw cause;
        const wrong = given.code === undefined ? "wrongPassword" : "wrongCode";
        throw new TerminalError("unauthenticated", wrong, { values: { server }, cause });
      }),
  });
}

const noCode = async () => "";
const isRefusal = (error: unknown) => error instanceof AppError && error.code === "unauthenticated";
