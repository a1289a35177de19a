import { ServerRole } from "@parley/protocol";
import { Argument, type Command, Option } from "commander";
import type { Tree } from "./tree.ts";

/** People and their devices: `people`, `deactivate`, `reactivate`, `delete`, `reset-link`, `factor-off`, `email`, `role`, `devices`, `sign-out`. */
export function addAdminPeople(tree: Tree): void {
  const { add, translate, contextOf } = tree;
  const show = new Option("--show <which>", translate("options.showPeople"));
  add("people", translate("commands.adminPeople"))
    .argument("[query]", translate("help.peopleQueryArgument"))
    .addOption(show.choices(["all", "admins", "deactivated"]).default("all"))
    .action(async (query: string | undefined, flags: { show: "all" }, command: Command) => {
      const { adminPeopleRun } = await import("../commands/admin-people.ts");
      await adminPeopleRun({ ...(await contextOf(command)), query, show: flags.show });
    });
  withPerson(tree, "deactivate", translate("commands.adminDeactivate"))
    .option("-y, --yes", translate("options.yes"))
    .action(async (person: string, _flags: object, command: Command) => {
      const { adminDeactivateRun } = await import("../commands/admin-deactivate.ts");
      await adminDeactivateRun({ ...(await contextOf(command)), person });
    });
  withPerson(tree, "reactivate", translate("commands.adminReactivate")).action(
    async (person: string, _flags: object, command: Command) => {
      const { adminReactivateRun } = await import("../commands/admin-reactivate.ts");
      await adminReactivateRun({ ...(await contextOf(command)), person });
    },
  );
  withPerson(tree, "delete", translate("commands.adminDelete"))
    .option("-y, --yes", translate("options.yes"))
    .action(async (person: string, _flags: object, command: Command) => {
      const { adminDeleteRun } = await import("../commands/admin-delete.ts");
      await adminDeleteRun({ ...(await contextOf(command)), person });
    });
  withPerson(tree, "reset-link", translate("commands.adminResetLink")).action(
    async (person: string, _flags: object, command: Command) => {
      const { adminCreateResetLinkRun } = await import("../commands/admin-create-reset-link.ts");
      await adminCreateResetLinkRun({ ...(await contextOf(command)), person });
    },
  );
  withPerson(tree, "role", translate("commands.adminRole"))
    .addArgument(new Argument("<role>", translate("help.serverRoleArgument")).choices(ServerRole.options))
    .action(async (person: string, role: ServerRole, _flags: object, command: Command) => {
      const { adminSetRoleRun } = await import("../commands/admin-set-role.ts");
      await adminSetRoleRun({ ...(await contextOf(command)), person, role });
    });
  addSigningIn(tree);
  addDevices(tree);
}

function addSigningIn(tree: Tree): void {
  const { translate, contextOf } = tree;
  withPerson(tree, "factor-off", translate("commands.adminFactorOff")).action(
    async (person: string, _flags: object, command: Command) => {
      const { adminRemoveFactorRun } = await import("../commands/admin-remove-factor.ts");
      await adminRemoveFactorRun({ ...(await contextOf(command)), person });
    },
  );
  withPerson(tree, "email", translate("commands.adminEmail"))
    .argument("<address>", translate("help.newEmailArgument"))
    .action(async (person: string, email: string, _flags: object, command: Command) => {
      const { adminChangeEmailRun } = await import("../commands/admin-change-email.ts");
      await adminChangeEmailRun({ ...(await contextOf(command)), person, email });
    });
}

function addDevices(tree: Tree): void {
  const { translate, contextOf } = tree;
  withPerson(tree, "devices", translate("commands.adminDevices")).action(
    async (person: string, _flags: object, command: Command) => {
      const { adminSessionsRun } = await import("../commands/admin-sessions.ts");
      await adminSessionsRun({ ...(await contextOf(command)), person });
    },
  );
  withPerson(tree, "sign-out", translate("commands.adminSignOut"))
    .argument("<id>", translate("help.idArgument"))
    .option("-y, --yes", translate("options.yes"))
    .action(async (person: string, id: string, _flags: object, command: Command) => {
      const { adminRevokeSessionRun } = await import("../commands/admin-revoke-session.ts");
      await adminRevokeSessionRun({ ...(await contextOf(command)), person, id });
    });
}

const withPerson = ({ add, translate }: Tree, name: string, description: string) =>
  add(name, description).argument("<person>", translate("help.accountArgument"));
