import type { Person } from "@parley/core/testing/a-person";
import { aSecondFactor } from "@parley/core/testing/a-second-factor";
import { freshEmail } from "@parley/core/testing/as-visitor";
import type { Act, ReplayRows } from "./replay-row.ts";
import type { ReplayScene } from "./replay-scene.ts";

type Parts = ReplayScene & { gus: Person };

/** With Ann as an admin of the server for as long as it takes, and with somebody to whom it may be done. */
function asAdmin(act: (scene: Parts) => Promise<unknown>): Act {
  return async (scene) => {
    const { network, people, ann, chatId } = scene;
    const gus = await network.aPerson("Gus");
    await ann.call("member.add", { chatId, userId: gus.id });
    const { user } = network.core.db.prisma;
    const where = { id: people.ann.id };
    await user.update({ where, data: { isServerAdmin: true } });
    await act({ ...scene, gus });
    await user.update({ where, data: { isServerAdmin: false } });
  };
}

/** What admins of the server do, and what is reported to them. */
export const adminActs = {
  "server.get": "reads",
  "admin.people": asAdmin(({ ann }) => ann.call("admin.people", {})),
  "admin.deactivate": asAdmin(({ ann, gus }) => ann.call("admin.deactivate", { userId: gus.id })),
  "admin.reactivate": asAdmin(async ({ ann, gus }) => {
    await ann.call("admin.deactivate", { userId: gus.id });
    await ann.call("admin.reactivate", { userId: gus.id });
  }),
  "admin.createResetLink": asAdmin(({ ann, gus }) => ann.call("admin.createResetLink", { userId: gus.id })),
  "admin.changeEmail": asAdmin(({ ann, people }) =>
    ann.call("admin.changeEmail", { userId: people.bob.id, email: freshEmail() }),
  ),
  "admin.removeFactor": asAdmin(async ({ network, ann, gus }) => {
    await aSecondFactor(network.core, { userId: gus.id });
    await ann.call("admin.removeFactor", { userId: gus.id });
  }),
  "admin.setRole": asAdmin(({ ann, gus }) => ann.call("admin.setRole", { userId: gus.id, role: "admin" })),
  "admin.sessions": asAdmin(({ ann, gus }) => ann.call("admin.sessions", { userId: gus.id })),
  "admin.revokeSession": asAdmin(({ ann, gus }) =>
    ann.call("admin.revokeSession", { userId: gus.id, sessionId: gus.actor.sessionId }),
  ),
  "admin.chats": asAdmin(({ ann }) => ann.call("admin.chats", {})),
  "admin.createInvite": asAdmin(({ ann }) => ann.call("admin.createInvite", {})),
  "admin.invites": asAdmin(({ ann }) => ann.call("admin.invites", {})),
  "admin.revokeInvite": asAdmin(async ({ ann }) => {
    const { invite } = await ann.call("admin.createInvite", {});
    await ann.call("admin.revokeInvite", { inviteId: invite.id });
  }),
  "admin.settings": asAdmin(({ ann }) => ann.call("admin.settings", {})),
  "admin.updateSettings": asAdmin(({ ann }) => ann.call("admin.updateSettings", { name: "Ours" })),
  "admin.audit": asAdmin(({ ann }) => ann.call("admin.audit", {})),
  "admin.usage": asAdmin(({ ann }) => ann.call("admin.usage", {})),
  "admin.reports": asAdmin(({ ann }) => ann.call("admin.reports", {})),
  "admin.resolveReport": asAdmin(async ({ ann, gus }) => {
    const { reportId } = await ann.call("report.create", { userId: gus.id, reason: "spam" });
    await ann.call("admin.resolveReport", { reportId, outcome: "acted" });
  }),
  "report.create": ({ ann, people }) => ann.call("report.create", { userId: people.bob.id, reason: "other" }),
} as const satisfies ReplayRows;
