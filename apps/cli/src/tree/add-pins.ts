import type { Command } from "commander";
import { numbersArgument } from "./numbers-argument.ts";
import type { Tree } from "./tree.ts";

/** What a chat keeps in sight of everybody: `pin`, `unpin`, `pins`. */
export function addPins(tree: Tree): void {
  const { add, translate, contextOf } = tree;
  addPin(tree, { name: "pin", operation: "message.pin", description: translate("commands.pin") });
  addPin(tree, { name: "unpin", operation: "message.unpin", description: translate("commands.unpin") });
  add("pins", translate("commands.pins"))
    .argument("<chat>", translate("help.chatArgument"))
    .action(async (chat: string, _flags: object, command: Command) => {
      const { messagePinsRun } = await import("../commands/message-pins.ts");
      await messagePinsRun({ ...(await contextOf(command)), chat });
    });
}

type PinCommand = { name: string; operation: "message.pin" | "message.unpin"; description: string };

function addPin({ add, translate, contextOf }: Tree, { name, operation, description }: PinCommand): void {
  add(name, description)
    .argument("<chat>", translate("help.chatArgument"))
    .addArgument(numbersArgument(translate))
    .action(async (chat: string, seqs: number[], _flags: object, command: Command) => {
      const { messagePinRun } = await import("../commands/message-pin.ts");
      await messagePinRun({ ...(await contextOf(command)), chat, seqs, operation });
    });
}
