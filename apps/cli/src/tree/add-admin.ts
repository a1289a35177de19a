import { addAdminPeople } from "./add-admin-people.ts";
import { addAdminServer } from "./add-admin-server.ts";
import type { Tree } from "./tree.ts";

/** What the admins of a server do with it. */
export function addAdmin(tree: Tree): void {
  const admin = tree.branch("admin", tree.translate("commands.admin"));
  addAdminPeople(admin);
  addAdminServer(admin);
}
