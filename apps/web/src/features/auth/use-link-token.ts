import { useSyncExternalStore } from "react";

/** @returns what stands behind the # of the address: the token of the link that opened this page. Null on the server. */
export function useLinkToken(): string | null {
  return useSyncExternalStore(onHashChange, readToken, () => null);
}

const readToken = () => location.hash.slice(1);

function onHashChange(listener: () => void): () => void {
  addEventListener("hashchange", listener);
  return () => removeEventListener("hashchange", listener);
}
