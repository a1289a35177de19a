"use client";

import { createClient, type FirstLoad } from "@parley/client";
import { createBrowserStorage } from "@parley/client/browser";
import { ClientProvider } from "@parley/client/react";
import type { UserId } from "@parley/protocol";
import { type ReactNode, use, useEffect, useState } from "react";
import { forgetShell, keepShell } from "../../offline/keep-shell.ts";
import { secondFactorPath } from "../../sign-in/second-factor-path.ts";

type Props = {
  userId: UserId | undefined;
  /** What the page has brought along, as JSON; the shell brings nothing. */
  firstLoad?: Promise<string | undefined>;
  children: ReactNode;
};

/** Connects, and gives everything below it the client. */
export function ChatClient({ userId, firstLoad, children }: Props) {
  const brought = firstLoad && use(firstLoad);
  const [client] = useState(() => {
    const storage = createBrowserStorage();
    const known = { userId, firstLoad: brought ? (JSON.parse(brought) as FirstLoad) : undefined };
    const hooks = { onSignedOut: askToSignIn, onFactorRequired: askForFactor };
    return createClient({ baseUrl: origin(), storage, ...known, ...hooks });
  });
  useEffect(() => {
    client.start();
    keepShell();
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
  const signIn = () =>
    location.assign(`/sign-in?ended=1&callbackUrl=${encodeURIComponent(location.pathname)}`);
  void forgetShell().then(signIn);
}

/** The server asks everybody for a second factor by now. */
function askForFactor(): void {
  location.assign(secondFactorPath(location.pathname));
}
