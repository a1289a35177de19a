import { afterAll, beforeAll, expect, test } from "vitest";
import { asVisitor, freshEmail, PASSWORD } from "../testing/as-visitor.ts";
import { createWorld, type World } from "../testing/world.ts";
import { hasAccounts } from "./has-accounts.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

test("a fresh server has no accounts until somebody registers", async () => {
  expect(await hasAccounts(world.core)).toBe(false);
  await asVisitor(world.core)("account.register", { name: "Ann", email: freshEmail(), password: PASSWORD });
  expect(await hasAccounts(world.core)).toBe(true);
});
