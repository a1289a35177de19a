import type { NamedEmoji } from "@parley/client/completion";
import { createContext, useContext } from "react";
import type { UploadFile } from "../files/create-file-uploader.ts";
import type { SaveFile } from "../saving/create-file-saver.ts";
import type { FaultWatch } from "../session/fault-watch.ts";
import type { MouseSource } from "./mouse/mouse-source.ts";
import type { NotifyWay } from "./notify-way.ts";

/** What lies outside of the screen: the terminal around it, the machine, and the server's files. */
export type Host = {
  /** The server's address, for links to messages. */
  server: string;
  /** Why the server cannot be talked to at present. */
  faults: FaultWatch;
  /** The person's own editor, as a shell command; undefined when he has none. */
  editor: string | undefined;
  /** More lines than these are pasted only after a question. */
  pasteLines: number;
  /** Saves what a message carries into the folder in which Parley was started. */
  saveFile: SaveFile;
  uploadFile: UploadFile;
  /** Writes what the terminal itself obeys; never text of others. */
  signal: (sequence: string) => void;
  /** Whether the terminal is looked at; true until it says that it is not. */
  focus: { isFocused: boolean };
  /** How one is told of what arrives; it can be chosen anew. */
  notify: { way: NotifyWay };
  /** The terminal opens links, and what is not plain text is wanted. */
  hasLinks: boolean;
  /** What the mouse does; nothing unless it is switched on. */
  mouse: MouseSource;
  /** What switches on, in the terminal, what the screen needs beside Ink. */
  enterModes: string;
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
