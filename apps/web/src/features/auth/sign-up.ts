import { createClient } from "@parley/client";
import { type Failure, failureOf } from "./failure.ts";
import { type Credentials, signIn } from "./sign-in.ts";

/** Makes an account and signs this browser in with it. @returns why it did not work, or null when it did. */
export async function signUp(account: Credentials & { name: string }): Promise<Failure | null> {
  try {
    await createClient({ baseUrl: location.origin }).call("account.register", account);
  } catch (error) {
    return failureOf(error);
  }
  return signIn({ email: account.email, password: account.password });
}
