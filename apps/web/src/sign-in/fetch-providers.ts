import type { Provider } from "./provider.ts";

/** With whom one can sign in on this server beside the password. @throws TypeError when the server cannot be reached */
export async function fetchProviders(): Promise<Provider[]> {
  const answer = await fetch("/api/auth/providers");
  if (!answer.ok) throw new TypeError(`The server answered ${answer.status}.`);
  const all: Record<string, Provider & { type: string }> = await answer.json();
  return Object.values(all).filter(({ type }) => type === "oauth");
}
