import type { Command } from "commander";
import type { Tree } from "./tree.ts";

/** What is done to people in groups: `group add`, `remove`, `promote`, `demote`. */
export function addGroupPeople(group: Tree): void {
  addAdd(group);
  addRemove(group);
  addSetRole(group, {
    name: "promote",
    role: "admin",
    description: group.translate("commands.groupPromote"),
  });
  addSetRole(group, { name: "demote", role: "member", description: group.translate("commands.groupDemote") });
}

function addAdd({ add, translate, contextOf }: Tree): void {
  add("add", translate("commands.groupAdd"))
    .argument("<chat>", translate("help.chatArgument"))
    .argument("<people...>", translate("help.peopleArgument"))
    .action(async (chat: string, people: string[], _flags: object, command: Command) => {
      const { memberAddRun } = await import("../commands/member-add.ts");
      await memberAddRun({ ...(await contextOf(command)), chat, people });
    });
}

function addRemove({ add, translate, contextOf }: Tree): void {
  add("remove", translate("commands.groupRemove"))
    .argument("<chat>", translate("help.chatArgument"))
    .argument("<people...>", translate("help.peopleArgument"))
    .option("--ban", translate("options.ban"))
    .option("-y, --yes", translate("options.yes"))
    .action(async (chat: string, people: string[], { ban }: { ban?: true }, command: Command) => {
      const { memberRemoveRun } = await import("../commands/member-remove.ts");
      await memberRemoveRun({ ...(await contextOf(command)), chat, people, isBanned: ban === true });
    });
}

type RoleCommand = { name: string; role: "admin" | "member"; description: string };

function addSetRole({ add, translate, contextOf }: Tree, { name, role, description }: RoleCommand): void {
  add(name, description)
    .argument("<chat>", translate("help.chatArgument"))
    .argument("<people...>", translate("help.peopleArgument"))
    .action(async (chat: string, people: string[], _flags: object, command: Command) => {
      const { memberSetRoleRun } = await import("../commands/member-set-role.ts");
      await memberSetRoleRun({ ...(await contextOf(command)), chat, people, role });
    });
}
