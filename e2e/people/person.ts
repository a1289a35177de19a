import { randomInt } from "node:crypto";
import { type Call, createHttpCall } from "@parley/client/http";
import type { Me } from "@parley/protocol";

/** Somebody with an account. */
export type Person = {
  user: Me;
  /** "Ann": how a story speaks of her. */
  firstName: string;
  email: string;
  password: string;
  /** Proves a REST request of hers. */
  accessToken: string;
  /** Any operation, as her, over REST. */
  call: Call;
};

/** What somebody types to sign up; nobody else has that name or address. */
export function newcomer(firstName: string): { name: string; email: string; password: string } {
  const surname = Array.from({ length: 8 }, () => String.fromCharCode(97 + randomInt(26))).join("");
  const name = `${firstName} ${surname[0]?.toUpperCase()}${surname.slice(1)}`;
  return { name, email: `${surname}@example.org`, password: `correct horse ${surname}` };
}

/** Makes an account over REST. */
export async function register(webUrl: string, firstName: string): Promise<Person> {
  const account = newcomer(firstName);
  await createHttpCall({ baseUrl: webUrl })("account.register", account);
  return signIn(webUrl, account);
}

/** Somebody who has an account already. */
export async function signIn(
  webUrl: string,
  { email, password }: Pick<Person, "email" | "password">,
): Promise<Person> {
  const anonymous = createHttpCall({ baseUrl: webUrl });
  const { accessToken, user } = await anonymous("account.login", { email, password });
  const [firstName = ""] = user.name.split(" ");
  return { user, firstName, email, password, accessToken, call: callBy(webUrl, accessToken) };
}

/** The same person by a token that lasts, where a sign-in would end before what is done with it. */
export async function byToken(webUrl: string, person: Person): Promise<Person> {
  const { secret } = await person.call("token.create", { name: "Script", scopes: ["read", "write"] });
  return { ...person, accessToken: secret, call: callBy(webUrl, secret) };
}

function callBy(baseUrl: string, token: string): Call {
  return createHttpCall({ baseUrl, authorization: async () => ({ authorization: `Bearer ${token}` }) });
}
