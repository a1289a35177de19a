import * as z from "zod/mini";
import { Report, ReportId, ReportNote, ReportOutcome, ReportReason, UserId } from "../entities.ts";
import { ADMIN_PAGE_DEFAULT_LIMIT } from "../limits.ts";
import { rareRoutes } from "../rare-routes.ts";
import { operation } from "./operation.ts";
import { AMessage, Cursor, exampleChatId, Limit } from "./shared.ts";

const Why = { reason: ReportReason, note: z._default(ReportNote, "") };

export const reportOperations = {
  "report.create": operation({
    ...rareRoutes["report.create"],
    cost: "api",
    input: z.union([z.strictObject({ ...AMessage, ...Why }), z.strictObject({ userId: UserId, ...Why })]),
    output: z.object({ reportId: ReportId }),
    status: () => 201,
    doc: "Report a message (`chatId` and `seq`) or a person (`userId`) to the admins of the server. With a message they see it and the two before and after it, as they are now and as far as you see them, until they have dealt with it. Nobody else learns of it. What you have reported already is not reported twice.",
    example: { chatId: exampleChatId, seq: 1, reason: "spam" },
  }),
  "admin.reports": operation({
    ...rareRoutes["admin.reports"],
    cost: "api",
    input: z.strictObject({
      show: z._default(z.enum(["open", "resolved"]), "open"),
      limit: Limit(ADMIN_PAGE_DEFAULT_LIMIT),
      cursor: z.optional(Cursor),
    }),
    output: z.object({ reports: z.array(Report), nextCursor: z.nullable(z.string()) }),
    doc: "What people have reported (admins of the server), the latest first.",
    example: {},
  }),
  "admin.resolveReport": operation({
    ...rareRoutes["admin.resolveReport"],
    cost: "api",
    input: z.strictObject({ reportId: ReportId, outcome: ReportOutcome }),
    output: z.object({}),
    doc: "Close a report (admins of the server). The messages that it showed are deleted from it.",
    example: { reportId: "0198f2a0-0000-7000-8000-0000000000d1", outcome: "acted" },
  }),
} as const;
