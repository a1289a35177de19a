"use client";

import { createClient } from "@parley/client";
import { ClientProvider } from "@parley/client/react";
import { type ReactNode, useEffect, useState } from "react";

/** Connects, and gives everything below it the client. */
export function ChatClient({ children }: { children: ReactNode }) {
  const [client] = useState(() => createClient({ baseUrl: origin(), onSignedOut: askToSignIn }));
  useEffect(() => {
    client.start();
    return () => client.stop();
  }, [client]);
  return <ClientProvider client={client}>{children}</ClientProvider>;
}

// On the server the client is at rest: it has no address and calls nobody.
function origin(): string {
  return typeof location === "undefined" ? "" : location.origin;
}

/** A full load: nothing of the ended session stays in memory. */
function askToSignIn(): void {
  location.assign(`/sign-in?callbackUrl=${encodeURIComponent(location.pathname)}`);
}
