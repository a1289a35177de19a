import {
  AuditAction,
  INVITE_MAX_USES,
  ReportOutcome,
  USAGE_DEFAULT_DAYS,
  USAGE_MAX_DAYS,
} from "@parley/protocol";
import { Argument, type Command, Option } from "commander";
import type { ServerSettingKey } from "../commands/admin-update-settings.ts";
import { parse, type Tree } from "./tree.ts";
import { wholeNumber } from "./whole-number.ts";

const AUDIT_DEFAULT_LIMIT = 50;

/** The server itself: `chats`, its invites, settings, audit log, usage and reports. */
export function addAdminServer(tree: Tree): void {
  addChats(tree);
  addInvites(tree);
  addSettings(tree);
  addAudit(tree);
  addUsage(tree);
  addReports(tree);
}

function addChats({ add, translate, contextOf }: Tree): void {
  add("chats", translate("commands.adminChats"))
    .argument("[query]", translate("help.groupQueryArgument"))
    .action(async (query: string | undefined, _flags: object, command: Command) => {
      const { adminChatsRun } = await import("../commands/admin-chats.ts");
      await adminChatsRun({ ...(await contextOf(command)), query });
    });
}

function addInvites({ add, translate, contextOf }: Tree): void {
  const uses = new Option("--uses <number>", translate("options.serverUses"));
  add("invite", translate("commands.adminInvite"))
    .argument("[note]", translate("help.inviteNoteArgument"))
    .addOption(uses.argParser(wholeNumber(1, INVITE_MAX_USES)).default(1))
    .action(async (note: string | undefined, flags: { uses: number }, command: Command) => {
      const { adminCreateInviteRun } = await import("../commands/admin-create-invite.ts");
      await adminCreateInviteRun({ ...(await contextOf(command)), note, uses: flags.uses });
    });
  add("invites", translate("commands.adminInvites")).action(async (_flags: object, command: Command) => {
    const { adminInvitesRun } = await import("../commands/admin-invites.ts");
    await adminInvitesRun(await contextOf(command));
  });
  add("uninvite", translate("commands.adminUninvite"))
    .argument("<id>", translate("help.idArgument"))
    .action(async (id: string, _flags: object, command: Command) => {
      const { adminRevokeInviteRun } = await import("../commands/admin-revoke-invite.ts");
      await adminRevokeInviteRun({ ...(await contextOf(command)), id });
    });
}

function addSettings({ add, translate, contextOf }: Tree): void {
  add("settings", translate("commands.adminSettings")).action(async (_flags: object, command: Command) => {
    const { adminSettingsRun } = await import("../commands/admin-settings.ts");
    await adminSettingsRun(await contextOf(command));
  });
  const keys: ServerSettingKey[] = ["name", "registration", "second-factor", "word-list", "words"];
  add("set", translate("commands.adminSet"))
    .addArgument(new Argument("<key>", translate("help.profileKeyArgument")).choices(keys))
    .argument("<value>", translate("help.serverValueArgument"))
    .action(async (key: ServerSettingKey, value: string, _flags: object, command: Command) => {
      const { adminUpdateSettingsRun } = await import("../commands/admin-update-settings.ts");
      await adminUpdateSettingsRun({ ...(await contextOf(command)), key, value });
    });
}

type AuditFlags = { by?: string; about?: string; action?: AuditAction; limit: number };

function addAudit({ add, translate, contextOf }: Tree): void {
  const action = new Option("--action <action>", translate("options.auditAction")).choices(
    AuditAction.options,
  );
  const limit = new Option("--limit <number>", translate("options.auditLimit"));
  add("audit", translate("commands.adminAudit"))
    .option("--by <person>", translate("options.auditBy"))
    .option("--about <person>", translate("options.auditAbout"))
    .addOption(action)
    .addOption(limit.argParser(parse.limit).default(AUDIT_DEFAULT_LIMIT))
    .action(async ({ by, about, action, limit }: AuditFlags, command: Command) => {
      const { adminAuditRun } = await import("../commands/admin-audit.ts");
      await adminAuditRun({ ...(await contextOf(command)), by, about, action, limit });
    });
}

function addUsage({ add, translate, contextOf }: Tree): void {
  const days = new Option("--days <number>", translate("options.usageDays"));
  add("usage", translate("commands.adminUsage"))
    .addOption(days.argParser(wholeNumber(1, USAGE_MAX_DAYS)).default(USAGE_DEFAULT_DAYS))
    .action(async (flags: { days: number }, command: Command) => {
      const { adminUsageRun } = await import("../commands/admin-usage.ts");
      await adminUsageRun({ ...(await contextOf(command)), days: flags.days });
    });
}

function addReports({ add, translate, contextOf }: Tree): void {
  add("reports", translate("commands.adminReports"))
    .option("--resolved", translate("options.resolved"))
    .action(async (flags: { resolved?: true }, command: Command) => {
      const { adminReportsRun } = await import("../commands/admin-reports.ts");
      const show = flags.resolved ? "resolved" : "open";
      await adminReportsRun({ ...(await contextOf(command)), show });
    });
  add("resolve", translate("commands.adminResolve"))
    .argument("<id>", translate("help.idArgument"))
    .addArgument(new Argument("<outcome>", translate("help.outcomeArgument")).choices(ReportOutcome.options))
    .action(async (id: string, outcome: ReportOutcome, _flags: object, command: Command) => {
      const { adminResolveReportRun } = await import("../commands/admin-resolve-report.ts");
      await adminResolveReportRun({ ...(await contextOf(command)), id, outcome });
    });
}
