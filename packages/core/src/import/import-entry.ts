import type { ChatExportLine, PersonLine } from "@parley/protocol";

/** Somebody of a fixture may come with what he signs in with. */
export type ImportPersonLine = PersonLine & { email?: string | undefined; password?: string | undefined };

type Line = Exclude<ChatExportLine, { type: "person" }> | ImportPersonLine;

/** One line, and where it stands, such as `line 12`. */
export type ImportEntry = { place: string; line: Line };
