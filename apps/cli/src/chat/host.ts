import type { NamedEmoji } from "@parley/client/completion";
import { createContext, useContext } from "react";
import type { NotifyStyle } from "./notify-sequence.ts";

/** What lies outside of the screen: the terminal around it, the machine, and the server's files. */
export type Host = {
  /** The server's address, for links to messages. */
  server: string;
  /** The person's own editor, as a shell command; undefined when he has none. */
  editor: string | undefined;
  /** Writes what the terminal itself obeys; never text of others. */
  signal: (sequence: string) => void;
  /** Whether the terminal is looked at; true until it says that it is not. */
  focus: { isFocused: boolean };
  notifyStyle: NotifyStyle;
  /** All emoji with their names; none without network. */
  loadEmoji: () => Promise<readonly NamedEmoji[]>;
};

export const HostContext = createContext<Host | null>(null);

/** @returns what lies around the screen. @throws outside of it. */
export function useHost(): Host {
  const host = useContext(HostContext);
  if (!host) throw new Error("useHost needs a HostContext above it.");
  return host;
}
