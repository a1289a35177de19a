import { nextAuthCall } from "../../sign-in/next-auth-call.ts";
import { type Failure, failureFromParameter, failureOf } from "./failure.ts";

export type Credentials = {
  email: string;
  password: string;
  /** Of the second factor; empty: none. */
  code?: string;
};

/** Signs this browser in. @returns why it did not work, or null when it did. */
export function signIn({ email, password, code = "" }: Credentials): Promise<Failure | null> {
  return enter("callback/credentials", { email, password, code });
}

/** The same for who is back from another provider, and needs a code beside. */
export function signInWithCode({ code }: { code: string }): Promise<Failure | null> {
  return enter("callback/code", { code });
}

async function enter(path: string, fields: Record<string, string>): Promise<Failure | null> {
  try {
    const answer = await nextAuthCall(path, fields);
    const error = answer.searchParams.get("error");
    return error ? failureFromParameter(error) : null;
  } catch (error) {
    return failureOf(error);
  }
}
