import "server-only";
import type { Provider } from "../sign-in/provider.ts";
import { signInProviders } from "./sign-in-providers.ts";

/** With whom one can sign in here, as pages show it. */
export const providersHere = (): Provider[] => signInProviders().map(({ id, name }) => ({ id, name }));
