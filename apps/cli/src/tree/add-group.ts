import type { Command } from "commander";
import { addGroupBans } from "./add-group-bans.ts";
import { addGroupPeople } from "./add-group-people.ts";
import type { Tree } from "./tree.ts";

export function addGroup(tree: Tree): void {
  const group = tree.branch("group", tree.translate("commands.group"));
  addCreate(group);
  addGroupPeople(group);
  addHandOver(group);
  addGroupBans(group);
  addMembers(group);
  addRename(group);
  addLeave(group);
}

function addCreate({ add, translate, contextOf }: Tree): void {
  add("create", translate("commands.groupCreate"))
    .argument("<title>", translate("help.titleArgument"))
    .argument("[people...]", translate("help.peopleArgument"))
    .action(async (title: string, people: string[], _flags: object, command: Command) => {
      const { chatCreateRun } = await import("../commands/chat-create.ts");
      await chatCreateRun({ ...(await contextOf(command)), title, people });
    });
}

function addHandOver({ add, translate, contextOf }: Tree): void {
  add("hand-over", translate("commands.groupHandOver"))
    .argument("<chat>", translate("help.chatArgument"))
    .argument("<person>", translate("help.personArgument"))
    .option("-y, --yes", translate("options.yes"))
    .action(async (chat: string, person: string, _flags: object, command: Command) => {
      const { chatHandOverRun } = await import("../commands/chat-hand-over.ts");
      await chatHandOverRun({ ...(await contextOf(command)), chat, person });
    });
}

function addMembers({ add, translate, contextOf }: Tree): void {
  add("members", translate("commands.who"))
    .argument("<chat>", translate("help.chatArgument"))
    .action(async (chat: string, _flags: object, command: Command) => {
      const { memberListRun } = await import("../commands/member-list.ts");
      await memberListRun({ ...(await contextOf(command)), chat });
    });
}

function addRename({ add, translate, contextOf }: Tree): void {
  add("rename", translate("commands.groupRename"))
    .argument("<chat>", translate("help.chatArgument"))
    .argument("<title>", translate("help.titleArgument"))
    .action(async (chat: string, title: string, _flags: object, command: Command) => {
      const { chatRenameRun } = await import("../commands/chat-rename.ts");
      await chatRenameRun({ ...(await contextOf(command)), chat, title });
    });
}

function addLeave({ add, translate, contextOf }: Tree): void {
  add("leave", translate("commands.groupLeave"))
    .argument("<chat>", translate("help.chatArgument"))
    .option("-y, --yes", translate("options.yes"))
    .action(async (chat: string, _flags: object, command: Command) => {
      const { chatLeaveRun } = await import("../commands/chat-leave.ts");
      await chatLeaveRun({ ...(await contextOf(command)), chat });
    });
}
