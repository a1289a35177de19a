import { nextAuthCall } from "./next-auth-call.ts";
import type { Provider } from "./provider.ts";

type Errand = { errand: "signIn"; invite?: string } | { errand: "connect"; pass: string };

/**
 * Leaves this page for the provider's, which leads back. @param path the page of ours that is opened when it worked
 * @returns false when the provider cannot be reached. @throws TypeError when our own server cannot
 */
export async function goToProvider({ id }: Provider, errand: Errand, path: string): Promise<boolean> {
  const url = await nextAuthCall(`signin/${id}`, { ...errand, callbackUrl: location.origin + path });
  // Ours is the page that says what went wrong.
  if (url.origin === location.origin) return false;
  location.assign(url);
  return true;
}
