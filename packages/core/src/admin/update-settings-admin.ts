import type { Queryable } from "@parley/db/sql/queryable";
import { hasFactor } from "@parley/db/sql/second-factors";
import {
  lockServerSettings,
  type ServerSettingsRow,
  writeServerSettings,
} from "@parley/db/sql/server-settings";
import { AppError } from "@parley/protocol";
import type { Actor } from "../actor.ts";
import { type Implementation, unchanged } from "../operation.ts";
import { asServerAdmin } from "./as-server-admin.ts";
import { writeAudit } from "./write-audit.ts";

export const updateSettingsAdmin: Implementation<"admin.updateSettings"> = async (actor, input, core) => {
  const settings = await asServerAdmin(core, actor, async (tx) => {
    const before = await lockServerSettings(tx);
    const after = withChanges(before, input);
    const details = changesBetween(before, after);
    if (Object.keys(details).length === 0) return before;
    if (details.secondFactor === "required") await requireOwnFactor(tx, actor);
    await writeAudit(tx, actor, { action: "settings.changed", details });
    await writeServerSettings(tx, after);
    return after;
  });
  core.settings.forget();
  return unchanged(settings);
};

/** Who asks it of everybody must not shut himself out. */
async function requireOwnFactor(tx: Queryable, { userId }: Actor): Promise<void> {
  if (!(await hasFactor(tx, userId))) throw new AppError("conflict", { message: NO_FACTOR });
}

const NO_FACTOR = "You have no second factor yourself. Turn one on first, then ask everybody for one.";

type Changes = { [Field in keyof ServerSettingsRow]?: ServerSettingsRow[Field] | undefined };

function withChanges(before: ServerSettingsRow, changes: Changes): ServerSettingsRow {
  return {
    name: changes.name ?? before.name,
    registration: changes.registration ?? before.registration,
    secondFactor: changes.secondFactor ?? before.secondFactor,
    refusesWords: changes.refusesWords ?? before.refusesWords,
    words: changes.words ? [...new Set(changes.words)] : before.words,
  };
}

/** What is another one now, and what it is. Of the words it tells how many there are. */
function changesBetween(before: ServerSettingsRow, after: ServerSettingsRow): Record<string, string> {
  const fields = ["name", "registration", "secondFactor", "refusesWords", "words"] as const;
  const changed = fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
  return Object.fromEntries(
    changed.map((field) => [field, String(field === "words" ? after.words.length : after[field])]),
  );
}
