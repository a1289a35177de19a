import { type Queryable, transaction } from "@parley/db/sql/queryable";
import {
  type ContextRow,
  countOpenReports,
  findOpenReport,
  insertReport,
  readSurroundings,
} from "@parley/db/sql/reports";
import { listUsersById } from "@parley/db/sql/users";
import {
  AppError,
  type ChatId,
  type ParsedInput,
  REPORT_CONTEXT_AROUND,
  REPORTS_MAX_OPEN,
  type ReportId,
  type Seq,
  type UserId,
} from "@parley/protocol";
import { lockedMemberOf } from "../access.ts";
import type { Actor } from "../actor.ts";
import { newId } from "../new-id.ts";
import { type Implementation, unchanged } from "../operation.ts";
import { invalidInput } from "../parse-input.ts";

export const createReport: Implementation<"report.create"> = async (actor, input, { db }) => {
  const { reason, note } = input;
  const reportId = await transaction(db.pool, async (tx) => {
    const matter = { reporterId: actor.userId, ...(await matterOf(tx, actor, input)) };
    if (matter.subjectId === actor.userId) throw invalidInput([{ path: matter.path, message: OWN }]);
    const waiting = await findOpenReport(tx, matter);
    if (waiting) return waiting;
    await refuseTooMany(tx, actor);
    const id = newId<ReportId>();
    await insertReport(tx, { ...matter, id, reason, note });
    return id;
  });
  return unchanged({ reportId: reportId as ReportId });
};

type Matter = {
  path: string;
  subjectId: string;
  chatId: ChatId | null;
  seq: Seq | null;
  context: readonly ContextRow[];
};

function matterOf(tx: Queryable, actor: Actor, input: ParsedInput<"report.create">): Promise<Matter> {
  return "userId" in input ? aboutPerson(tx, input.userId) : aboutMessage(tx, actor, input);
}

/** The chat's lock comes first: who is removed or deletes meanwhile is not looked over the shoulder. */
async function aboutMessage(
  tx: Queryable,
  actor: Actor,
  { chatId, seq }: { chatId: ChatId; seq: Seq },
): Promise<Matter> {
  const { historyAfterSeq: afterSeq } = await lockedMemberOf(tx, actor, chatId);
  const around = REPORT_CONTEXT_AROUND;
  const context = await readSurroundings(tx, { chatId, seq, userId: actor.userId, afterSeq, around });
  const reported = context.find(({ isReported }) => isReported);
  if (!reported) throw new AppError("not_found");
  return { path: "seq", subjectId: reported.senderId, chatId, seq, context };
}

async function aboutPerson(tx: Queryable, userId: UserId): Promise<Matter> {
  const [user] = await listUsersById(tx, [userId]);
  if (!user) throw new AppError("not_found");
  return { path: "userId", subjectId: userId, chatId: null, seq: null, context: [] };
}

async function refuseTooMany(tx: Queryable, { userId }: Actor): Promise<void> {
  if ((await countOpenReports(tx, userId)) >= REPORTS_MAX_OPEN)
    throw new AppError("conflict", { message: TOO_MANY });
}

const OWN = "must not be yourself or what you have written";
const TOO_MANY = `${REPORTS_MAX_OPEN} of your reports wait for the admins already. Wait until they have looked at some.`;
