import { WebhookId } from "@parley/protocol";
import { expect, it } from "vitest";
import { askedOf } from "../testing/asked-of.ts";
import { ann, bob, weekend } from "../testing/people.ts";
import { signedIn } from "../testing/signed-in.ts";

const chatId = weekend.id;
const webhook = {
  id: WebhookId.parse("0198f2a0-0000-7000-8000-0000000000d1"),
  chatId,
  name: "Build server",
  botId: bob.id,
  createdBy: ann.id,
  createdAt: "2026-11-20T10:00:00.000Z",
  lastUsedAt: null,
};
const made = { webhook, secret: "parley_hook_x", path: "/api/v1/hooks" };

it("prints the address alone, so that a script can use it", async () => {
  const { parley, server } = await signedIn({ "webhook.create": () => made });
  const { out, err } = await parley(["webhook", "create", "Weekend", "Build server"]);
  expect(out).toBe(`${server.url.replace("//", "//hook:parley_hook_x@")}/api/v1/hooks\n`);
  expect(err).toContain("shown this once");
});

it("lists webhooks without their secrets", async () => {
  const { parley } = await signedIn({ "webhook.list": () => ({ webhooks: [webhook] }) });
  const { out } = await parley(["webhook", "list", "Weekend", "--utc"]);
  expect(out).toBe(`${webhook.id}\tBuild server\t2026-11-20 10:00\tnever\n`);
});

it("ends a webhook once it is told to", async () => {
  const { answers, asked } = askedOf({ "webhook.revoke": () => ({}) });
  const { parley } = await signedIn({ "webhook.list": () => ({ webhooks: [webhook] }), ...answers });
  const revoke = ["webhook", "revoke", "Weekend", webhook.id.slice(0, 8)];
  expect(await parley(revoke)).toMatchObject({ code: 2, err: expect.stringContaining("--yes") });
  expect((await parley([...revoke, "--yes"])).out).toBe(`${webhook.id}\n`);
  expect(asked).toEqual([["webhook.revoke", { chatId, webhookId: webhook.id }]]);
});
