import { type Command, createArgument } from "commander";
import { parse, type Tree } from "./tree.ts";

export function addReaders({ add, translate, contextOf }: Tree): void {
  add("readers", translate("commands.readers"))
    .argument("<chat>", translate("help.chatArgument"))
    .addArgument(createArgument("<number>", translate("help.numberArgument")).argParser(parse.seq))
    .action(async (chat: string, seq: number, _flags: object, command: Command) => {
      const { messageReadersRun } = await import("../commands/message-readers.ts");
      await messageReadersRun({ ...(await contextOf(command)), chat, seq });
    });
}
