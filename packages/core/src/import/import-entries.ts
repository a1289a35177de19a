import { findPeopleLike, insertImportedPerson } from "@parley/db/sql/imports";
import type { Queryable } from "@parley/db/sql/queryable";
import type { UserId } from "@parley/protocol";
import { hashPassword } from "../sessions/passwords.ts";
import { type ChatInProgress, finishChat, startChat, takeMessage } from "./import-chat.ts";
import type { ImportEntry, ImportPersonLine } from "./import-entry.ts";
import { ImportError } from "./import-error.ts";

type Tally = { created: number; present: number };
/** What an import did, or would do. */
export type ImportReport = { people: Tally; chats: Tally; messages: number };

/**
 * Writes what the entries say: people and chats that are there already stay as they are, so that a second time changes
 * nothing. One transaction should hold it all.
 *
 * @throws ImportError that names the place of what does not fit
 */
export async function importEntries(
  tx: Queryable,
  entries: AsyncIterable<ImportEntry>,
): Promise<ImportReport> {
  const report: ImportReport = { people: none(), chats: none(), messages: 0 };
  const known = new Set<UserId>();
  let chat: ChatInProgress | undefined;
  let isOpen = false;
  for await (const { place, line } of entries) {
    if (line.type === "error")
      throw new ImportError(`${place}: the export was cut short: ${line.error.message} Export it again.`);
    if ((line.type === "header") === isOpen) throw new ImportError(`${place}: ${outOfOrder(line.type)}`);
    isOpen = line.type !== "end";
    if (line.type === "person") await takePerson(tx, { place, line, known, report });
    else if (line.type === "chat") chat = await startChat(tx, { place, line, known, before: chat });
    else if (line.type === "message") await takeMessage(tx, { place, line, chat });
    else if (line.type === "end") {
      if (chat) await finishChat(tx, { place, chat, report, messages: line.messages });
      chat = undefined;
    }
  }
  if (isOpen) throw new ImportError("The file is cut short: its end line is missing. Export it again.");
  return report;
}

const none = (): Tally => ({ created: 0, present: 0 });

function outOfOrder(type: string): string {
  if (type === "header") return "a header stands before the end of what it follows.";
  return "an export begins with its header line, and nothing stands between its end and the next header.";
}

type Person = { place: string; line: ImportPersonLine; known: Set<UserId>; report: ImportReport };

/** Whoever is there under this id is this person, whatever he is called now. */
async function takePerson(tx: Queryable, { place, line, known, report }: Person): Promise<void> {
  if (known.has(line.id)) return;
  known.add(line.id);
  // An address that nobody has (RFC 2606): who is imported signs in once an admin has given him a real one.
  const { email = `${line.id}@imported.invalid`, password, ...person } = line;
  const [like] = await findPeopleLike(tx, { ...person, email });
  if (like?.id === line.id) {
    report.people.present += 1;
    return;
  }
  if (like)
    throw new ImportError(
      `${place}: the handle or email of @${line.handle} belongs to somebody else here (@${like.handle}).`,
    );
  const passwordHash = password === undefined ? null : await hashPassword(password);
  await insertImportedPerson(tx, { ...person, email, passwordHash });
  report.people.created += 1;
}
