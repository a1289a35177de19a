import type { Command } from "commander";
import type { Tree } from "./tree.ts";

export function addUnread({ add, translate, contextOf }: Tree): void {
  add("unread", translate("commands.unread"))
    .argument("[chat]", translate("help.chatArgument"))
    .option("--explain", translate("options.explain"))
    .action(async (chat: string | undefined, { explain }: { explain?: true }, command: Command) => {
      const { chatUnreadRun } = await import("../commands/chat-unread.ts");
      await chatUnreadRun({ ...(await contextOf(command)), chat, isExplained: explain === true });
    });
}
