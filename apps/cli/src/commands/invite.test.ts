import { AppError, InviteId } from "@parley/protocol";
import { describe, expect, it } from "vitest";
import { askedOf } from "../testing/asked-of.ts";
import { ann, weekend } from "../testing/people.ts";
import { signedIn } from "../testing/signed-in.ts";

const chatId = weekend.id;
const invite = {
  id: InviteId.parse("0198f2a0-0000-7000-8000-0000000000e1"),
  chatId,
  createdBy: ann.id,
  createdAt: "2026-11-20T10:00:00.000Z",
  expiresAt: null,
  maxUses: 3,
  useCount: 1,
};

describe("invite", () => {
  it("prints a link, and what it is good for goes to the server", async () => {
    const { answers, asked } = askedOf({ "invite.create": () => ({ invite, token: "parley_inv_x" }) });
    const { parley, server } = await signedIn(answers);
    const made = await parley(["invite", "create", "Weekend", "--hours", "24", "--uses", "3"]);
    expect(made).toEqual({
      code: 0,
      out: `${server.url}/join#parley_inv_x\n`,
      err: expect.stringContaining("this once"),
    });
    const { out } = await parley(["invite", "create", "Weekend", "--no-expire", "--json"]);
    expect(JSON.parse(out)).toMatchObject({ v: 1, invite, token: "parley_inv_x" });
    expect(asked).toEqual([
      ["invite.create", { chatId, expiresInHours: 24, maxUses: 3 }],
      ["invite.create", { chatId, expiresInHours: null }],
    ]);
  });

  it("lists those that work, and ends one by the beginning of its id", async () => {
    const { answers, asked } = askedOf({ "invite.revoke": () => ({}) });
    const { parley } = await signedIn({ "invite.list": () => ({ invites: [invite] }), ...answers });
    expect((await parley(["invite", "list", "Weekend", "--utc"])).out).toBe(
      `${invite.id}\t2026-11-20 10:00\tnever\t1/3\n`,
    );
    const { out } = await parley(["invite", "list", "Weekend", "--json"]);
    expect(JSON.parse(out)).toEqual({ v: 1, ...invite });
    const revoke = ["invite", "revoke", "Weekend"];
    expect((await parley([...revoke, "ffff", "--yes"])).code).toBe(4);
    expect((await parley([...revoke, "0198F2A0"])).code).toBe(2);
    expect((await parley([...revoke, "0198F2A0", "--yes"])).out).toBe(`${invite.id}\n`);
    expect(asked).toEqual([["invite.revoke", { chatId, inviteId: invite.id }]]);
  });

  it("joins by a link or its token, and may look first", async () => {
    const group = { title: "Weekend", description: "", avatar: null, memberCount: 2, chatId: null };
    const { answers, asked } = askedOf({
      "invite.preview": () => group,
      "invite.redeem": () => ({ chat: weekend, joined: true }),
    });
    const { parley, server } = await signedIn(answers);
    const link = `${server.url}/join#parley_inv_x`;
    expect((await parley(["invite", "join", link, "--preview"])).out).toBe("Weekend\t2 members\n");
    expect((await parley(["invite", "join", "parley_inv_x"])).out).toBe(`${chatId}\tWeekend\n`);
    expect(asked).toEqual([
      ["invite.preview", { token: "parley_inv_x" }],
      ["invite.redeem", { token: "parley_inv_x" }],
    ]);
  });

  it("says when an invite is over", async () => {
    const { parley } = await signedIn({
      "invite.redeem": () => {
        throw new AppError("gone");
      },
    });
    expect(await parley(["invite", "join", "x"])).toMatchObject({
      code: 10,
      err: expect.stringContaining("expired"),
    });
  });
});
