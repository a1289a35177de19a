import type { ErrorCode, MessageFile } from "@parley/protocol";

/** A file that was chosen, on its way to the server. */
export type Upload = {
  key: string;
  source: File;
  /** The address of the picture on this device; null for what is no picture. */
  preview: string | null;
  /** How much of it is on the server, from 0 to 1. */
  part: number;
  /** What the server made of it, once it has all of it. */
  file: MessageFile | null;
  failure: ErrorCode | null;
};

/** Why files were not taken: one sentence says it of all that have the reason in common. */
export type Refusal = {
  reason: "tooLarge" | "empty" | "folder" | "tooMany";
  /** Of the first of them. */
  name: string;
  count: number;
};
