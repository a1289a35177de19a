import { createClient } from "@parley/client";
import { type Failure, failureOf } from "./failure.ts";
import { signIn } from "./sign-in.ts";

export type NewAccount = { name: string; email: string; password: string; invite?: string };

/** Makes an account and signs this browser in with it. @returns why it did not work, or null when it did. */
export async function signUp({ name, email, password, invite }: NewAccount): Promise<Failure | null> {
  // By name: what else a form holds, the contract would refuse.
  const account = { name, email, password, ...(invite !== undefined && { invite }) };
  try {
    await createClient({ baseUrl: location.origin }).call("account.register", account);
  } catch (error) {
    return failureOf(error);
  }
  return signIn({ email, password });
}
