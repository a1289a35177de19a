import { type DraftRow, findDraft, storeDraft } from "@parley/db/sql/drafts";
import { bumpOwnRev } from "@parley/db/sql/own-changes";
import { transaction } from "@parley/db/sql/queryable";
import { AppError, DRAFT_MAX_LENGTH, type ParsedInput } from "@parley/protocol";
import { memberOf } from "../access.ts";
import { meChanged } from "../me/me-changed.ts";
import type { Implementation } from "../operation.ts";
import { presentDraft } from "../present.ts";

/** The person's lock comes first: of two devices that save at once, the second sees the text of the first. */
export const setDraft: Implementation<"draft.set"> = async (actor, input, core) => {
  const { userId } = actor;
  const { chatId } = input;
  const { draft, merged, ownRev } = await transaction(core.db.pool, async (tx) => {
    await memberOf(tx, actor, chatId);
    const ownRev = await bumpOwnRev(tx, userId);
    const { body, merged } = withBoth(await findDraft(tx, { userId, chatId }), input);
    return { draft: await storeDraft(tx, { userId, chatId, body, ownRev }), merged, ownRev };
  });
  return { output: { draft: presentDraft(draft), merged }, changes: [meChanged(actor, { ownRev })] };
};

type Merged = { body: string; merged: boolean };

/** What one device has typed never overwrites what another has typed meanwhile. */
function withBoth(stored: DraftRow | undefined, { body, baseVersion }: ParsedInput<"draft.set">): Merged {
  const isCurrent = (stored?.version ?? 0) === baseVersion;
  const known = stored?.body ?? "";
  if (isCurrent || body.includes(known)) return { body, merged: false };
  if (known.includes(body)) return { body: known, merged: true };
  const both = `${known}\n\n${body}`;
  if (both.length > DRAFT_MAX_LENGTH) throw new AppError("conflict", { message: TOO_LONG });
  return { body: both, merged: true };
}

const TOO_LONG = "Another device holds a long draft for this chat. Shorten it there first.";
