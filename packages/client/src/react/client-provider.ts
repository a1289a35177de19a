import { createContext, createElement, type ReactNode, useContext } from "react";
import type { Client } from "../client.ts";

const ClientContext = createContext<Client | null>(null);

/** Gives the components below it the client. It neither starts nor stops it. */
export function ClientProvider({ client, children }: { client: Client; children?: ReactNode }): ReactNode {
  return createElement(ClientContext, { value: client }, children);
}

/** @returns the client of the nearest ClientProvider. @throws when there is none. */
export function useClient(): Client {
  const client = useContext(ClientContext);
  if (!client) throw new Error("useClient needs a ClientProvider above it.");
  return client;
}
