import type { Queryable } from "./queryable.ts";

export type ServerSettingsRow = {
  name: string;
  registration: "open" | "invite" | "closed";
  secondFactor: "optional" | "required";
  refusesWords: boolean;
  words: string[];
};

const columns = `
  name, registration, second_factor AS "secondFactor", refuses_words AS "refusesWords", words`;

/** How this server is run. */
export async function readServerSettings(db: Queryable): Promise<ServerSettingsRow> {
  const { rows } = await db.query<ServerSettingsRow>({
    name: "read_server_settings",
    text: `SELECT ${columns} FROM server_settings`,
  });
  return onlyRow(rows);
}

/** The same for who changes them: others who do wait until the transaction ends. */
export async function lockServerSettings(tx: Queryable): Promise<ServerSettingsRow> {
  const { rows } = await tx.query<ServerSettingsRow>(`SELECT ${columns} FROM server_settings FOR UPDATE`);
  return onlyRow(rows);
}

export async function writeServerSettings(tx: Queryable, row: ServerSettingsRow): Promise<void> {
  await tx.query(
    `UPDATE server_settings
     SET name = $1, registration = $2, second_factor = $3, refuses_words = $4, words = $5, updated_at = now()`,
    [row.name, row.registration, row.secondFactor, row.refusesWords, row.words],
  );
}

function onlyRow([row]: ServerSettingsRow[]): ServerSettingsRow {
  if (!row)
    throw new Error(
      "the row of server_settings is gone; insert it again: INSERT INTO server_settings DEFAULT VALUES",
    );
  return row;
}
