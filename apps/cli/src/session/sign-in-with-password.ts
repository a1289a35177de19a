import type { Call } from "@parley/client/http";
import { AppError, type ErrorCode, type Input, type Output } from "@parley/protocol";
import { TerminalError } from "../terminal-error.ts";
import { thisDevice } from "./this-device.ts";

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
  const signIn = (input: Input<"account.login">) => callAsAnyone("account.login", input);
  try {
    return await signIn(credentials);
  } catch (cause) {
    if (isRefusal(cause, "unauthenticated"))
      throw new TerminalError("unauthenticated", "wrongPassword", { values: { server }, cause });
    const typed = isRefusal(cause, "code_required") ? await code() : "";
    if (typed === "") throw cause;
    return signIn({ ...credentials, code: typed }).catch(explainCode);
  }
}

const noCode = async () => "";
const isRefusal = (error: unknown, code: ErrorCode) => error instanceof AppError && error.code === code;

function explainCode(cause: unknown): never {
  throw isRefusal(cause, "unauthenticated")
    ? new TerminalError("unauthenticated", "wrongCode", { cause })
    : cause;
}
