import { nextAuthCall } from "../../sign-in/next-auth-call.ts";
import { type Failure, failureFromParameter, failureOf } from "./failure.ts";

export type Credentials = {
  email: string;
  password: string;
  /** Of the second factor; empty: none. */
  code?: string;
};

/** Signs this browser in. @returns why it did not work, or null when it did. */
export async function signIn({ email, password, code = "" }: Credentials): Promise<Failure | null> {
  try {
    const answer = await nextAuthCall("callback/credentials", { email, password, code });
    const error = answer.searchParams.get("error");
    return error ? failureFromParameter(error) : null;
  } catch (error) {
    return failureOf(error);
  }
}
