import type { Command } from "commander";
import type { Tree } from "./tree.ts";

export function addWebhook(tree: Tree): void {
  const webhook = tree.branch("webhook", tree.translate("commands.webhook"));
  addCreate(webhook);
  addList(webhook);
  addRevoke(webhook);
}

function addCreate({ add, translate, contextOf }: Tree): void {
  add("create", translate("commands.webhookCreate"))
    .argument("<chat>", translate("help.chatArgument"))
    .argument("<name>", translate("help.webhookNameArgument"))
    .action(async (chat: string, name: string, _flags: object, command: Command) => {
      const { webhookCreateRun } = await import("../commands/webhook-create.ts");
      await webhookCreateRun({ ...(await contextOf(command)), chat, name });
    });
}

function addList({ add, translate, contextOf }: Tree): void {
  add("list", translate("commands.webhookList"))
    .argument("<chat>", translate("help.chatArgument"))
    .action(async (chat: string, _flags: object, command: Command) => {
      const { webhookListRun } = await import("../commands/webhook-list.ts");
      await webhookListRun({ ...(await contextOf(command)), chat });
    });
}

function addRevoke({ add, translate, contextOf }: Tree): void {
  add("revoke", translate("commands.webhookRevoke"))
    .argument("<chat>", translate("help.chatArgument"))
    .argument("<id>", translate("help.idArgument"))
    .option("-y, --yes", translate("options.yes"))
    .action(async (chat: string, id: string, _flags: object, command: Command) => {
      const { webhookRevokeRun } = await import("../commands/webhook-revoke.ts");
      await webhookRevokeRun({ ...(await contextOf(command)), chat, id });
    });
}
