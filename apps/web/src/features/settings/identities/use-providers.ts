import { useConnection } from "@parley/client/react";
import { useEffect, useState } from "react";
import { fetchProviders } from "../../../sign-in/fetch-providers.ts";
import type { Provider } from "../../../sign-in/provider.ts";

/** @returns whom the server's settings name; null while that is not known. Asked again when the connection is back. */
export function useProviders(): readonly Provider[] | null {
  const isOnline = useConnection() === "online";
  const [providers, setProviders] = useState<readonly Provider[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: coming back online is a reason to ask again.
  useEffect(() => {
    let isHere = true;
    fetchProviders().then(
      (known) => isHere && setProviders(known),
      () => {},
    );
    return () => {
      isHere = false;
    };
  }, [isOnline]);
  return providers;
}
