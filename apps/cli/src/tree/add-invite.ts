import { INVITE_DEFAULT_HOURS, INVITE_MAX_HOURS, INVITE_MAX_USES } from "@parley/protocol";
import { type Command, Option } from "commander";
import type { Tree } from "./tree.ts";
import { wholeNumber } from "./whole-number.ts";

export function addInvite(tree: Tree): void {
  const invite = tree.branch("invite", tree.translate("commands.invite"));
  addCreate(invite);
  addList(invite);
  addRevoke(invite);
  addJoin(invite);
}

type CreateFlags = { hours: number; expire?: false; uses?: number };

function addCreate({ add, translate, contextOf }: Tree): void {
  const hours = new Option("--hours <number>", translate("options.hours"))
    .argParser(wholeNumber(1, INVITE_MAX_HOURS))
    .default(INVITE_DEFAULT_HOURS);
  add("create", translate("commands.inviteCreate"))
    .argument("<chat>", translate("help.chatArgument"))
    .addOption(hours)
    .option("--no-expire", translate("options.noExpire"))
    .option("--uses <number>", translate("options.uses"), wholeNumber(1, INVITE_MAX_USES))
    .action(async (chat: string, { hours, expire, uses }: CreateFlags, command: Command) => {
      const { inviteCreateRun } = await import("../commands/invite-create.ts");
      const limits = { hours: expire === false ? null : hours, uses };
      await inviteCreateRun({ ...(await contextOf(command)), chat, ...limits });
    });
}

function addList({ add, translate, contextOf }: Tree): void {
  add("list", translate("commands.inviteList"))
    .argument("<chat>", translate("help.chatArgument"))
    .action(async (chat: string, _flags: object, command: Command) => {
      const { inviteListRun } = await import("../commands/invite-list.ts");
      await inviteListRun({ ...(await contextOf(command)), chat });
    });
}

function addRevoke({ add, translate, contextOf }: Tree): void {
  add("revoke", translate("commands.inviteRevoke"))
    .argument("<chat>", translate("help.chatArgument"))
    .argument("<id>", translate("help.idArgument"))
    .option("-y, --yes", translate("options.yes"))
    .action(async (chat: string, id: string, _flags: object, command: Command) => {
      const { inviteRevokeRun } = await import("../commands/invite-revoke.ts");
      await inviteRevokeRun({ ...(await contextOf(command)), chat, id });
    });
}

function addJoin({ add, translate, contextOf }: Tree): void {
  add("join", translate("commands.inviteJoin"))
    .argument("<invite>", translate("help.inviteArgument"))
    .option("--preview", translate("options.preview"))
    .action(async (invite: string, { preview }: { preview?: true }, command: Command) => {
      const { inviteRedeemRun } = await import("../commands/invite-redeem.ts");
      await inviteRedeemRun({ ...(await contextOf(command)), invite, isPreview: preview === true });
    });
}
