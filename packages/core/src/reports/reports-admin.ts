import { listReports, type ReportRow } from "@parley/db/sql/reports";
import type {
  ChatId,
  Report,
  ReportedMessage,
  ReportId,
  ReportOutcome,
  ReportReason,
  UserId,
} from "@parley/protocol";
import * as z from "zod/mini";
import { requireServerAdmin } from "../access.ts";
import { pageOf } from "../admin/page-of.ts";
import { peopleById } from "../admin/people-by-id.ts";
import { decodeCursor } from "../cursor.ts";
import { type Implementation, unchanged } from "../operation.ts";

const Place = z.tuple([z.uuid()]);

export const reportsAdmin: Implementation<"admin.reports"> = async (actor, input, { db }) => {
  await requireServerAdmin(db.pool, actor);
  const { show, limit, cursor } = input;
  const before = decodeCursor(Place, cursor)?.[0] ?? null;
  const rows = await listReports(db.pool, { show, before, limit: limit + 1 });
  const { page, nextCursor } = pageOf(rows, { limit, place: ({ id }) => [id] });
  const people = await peopleById(
    db.pool,
    page.flatMap((row) => [row.reporterId, row.subjectId, row.resolvedBy]),
  );
  return unchanged({ reports: page.map((row) => presentReport(row, people)), nextCursor });
};

type People = Awaited<ReturnType<typeof peopleById>>;

function presentReport(row: ReportRow, people: People): Report {
  return {
    id: row.id as ReportId,
    reporter: people.one(row.reporterId),
    subject: people.one(row.subjectId),
    reason: row.reason as ReportReason,
    note: row.note,
    chatId: row.chatId as ChatId | null,
    context: row.context.map(
      (message): ReportedMessage => ({ ...message, senderId: message.senderId as UserId }),
    ),
    createdAt: row.createdAt.toISOString(),
    resolvedAt: row.resolvedAt?.toISOString() ?? null,
    resolvedBy: people.maybe(row.resolvedBy),
    outcome: row.outcome as ReportOutcome | null,
  };
}
