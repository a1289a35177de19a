"use client";

import { createClient } from "@parley/client";
import { createBrowserStorage } from "@parley/client/browser";
import { ClientProvider } from "@parley/client/react";
import type { UserId } from "@parley/protocol";
import { useState } from "react";
import { signOut } from "../../../features/auth/sign-out.ts";
import { RequiredFactorPane } from "../../../features/settings/security/required-factor-pane.tsx";

type Props = {
  userId: UserId;
  /** The path to open afterwards. */
  next: string;
};

/** Sets the second factor up with a client that stays at rest: the server would tell it nothing yet. */
export function RequiredFactor({ userId, next }: Props) {
  const [client] = useState(() =>
    createClient({ baseUrl: origin(), storage: createBrowserStorage(), userId }),
  );
  // What stands behind the # of the address before is still there: a code, or an invite.
  const handleDone = () => location.assign(`${next}${location.hash}`);
  const handleSignOut = () => signOut(() => client.forgetDevice({ unsent: "keep" }));
  return (
    <ClientProvider client={client}>
      <RequiredFactorPane onDone={handleDone} onSignOut={handleSignOut} />
    </ClientProvider>
  );
}

// On the server the client calls nobody.
function origin(): string {
  return typeof location === "undefined" ? "" : location.origin;
}
