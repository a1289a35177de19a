import { type Failure, failureFromParameter, failureOf } from "./failure.ts";
import { nextAuthCall } from "./next-auth-call.ts";

export type Credentials = { email: string; password: string };

/** Signs this browser in. @returns why it did not work, or null when it did. */
export async function signIn(credentials: Credentials): Promise<Failure | null> {
  try {
    const answer = await nextAuthCall("callback/credentials", credentials);
    const error = answer.searchParams.get("error");
    return error ? failureFromParameter(error) : null;
  } catch (error) {
    return failureOf(error);
  }
}
