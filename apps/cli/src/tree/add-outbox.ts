import type { Command } from "commander";
import type { Tree } from "./tree.ts";

export function addOutbox(tree: Tree): void {
  const { add, translate, contextOf } = tree.branch("outbox", tree.translate("commands.outbox"));
  const ownOutbox = async (command: Command) => {
    const { openOutbox } = await import("../outbox/open-outbox.ts");
    return openOutbox(await contextOf(command));
  };
  add("list", translate("commands.outboxList")).action(async (_flags: object, command: Command) => {
    const { outboxListRun } = await import("../commands/outbox-list.ts");
    await outboxListRun(await ownOutbox(command));
  });
  add("flush", translate("commands.outboxFlush")).action(async (_flags: object, command: Command) => {
    const { outboxFlushRun } = await import("../commands/outbox-flush.ts");
    await outboxFlushRun(await ownOutbox(command));
  });
  add("drop", translate("commands.outboxDrop"))
    .argument("[ids...]", translate("help.outboxIdsArgument"))
    .option("-y, --yes", translate("options.yes"))
    .action(async (ids: string[], _flags: object, command: Command) => {
      const { outboxDropRun } = await import("../commands/outbox-drop.ts");
      await outboxDropRun({ ...(await ownOutbox(command)), ids });
    });
}
