import { expect, it } from "vitest";
import { askedOf } from "../testing/asked-of.ts";
import { bob } from "../testing/people.ts";
import { signedIn } from "../testing/signed-in.ts";

it("blocks people, all of them or none", async () => {
  const { answers, asked } = askedOf({ "user.block": () => ({}) });
  const people = { "user.list": () => ({ users: [bob], nextCursor: null }) };
  const { parley } = await signedIn({ ...people, ...answers });
  expect((await parley(["block", "@bob", "@nobody"])).code).toBe(4);
  expect(asked).toEqual([]);
  expect((await parley(["block", "@Bob"])).out).toBe("@bob\tBob Stone\n");
  expect(asked).toEqual([["user.block", { userId: bob.id }]]);
});

it("takes blocks back from those who are blocked", async () => {
  const { answers, asked } = askedOf({ "user.unblock": () => ({}) });
  const { parley } = await signedIn({ "user.blocks": () => ({ users: [bob] }), ...answers });
  expect(await parley(["unblock", "cy"])).toMatchObject({ code: 4, err: expect.stringContaining("@cy") });
  expect((await parley(["unblock", "bob"])).out).toBe("@bob\tBob Stone\n");
  expect(asked).toEqual([["user.unblock", { userId: bob.id }]]);
});

it("lists whom one has blocked", async () => {
  const { parley } = await signedIn({ "user.blocks": () => ({ users: [bob] }) });
  expect((await parley(["blocks"])).out).toBe("@bob\tBob Stone\n");
  const nobody = await signedIn({ "user.blocks": () => ({ users: [] }) });
  expect(await nobody.parley(["blocks"])).toMatchObject({ out: "", err: "You have blocked nobody.\n" });
  expect(await nobody.parley(["blocks", "--json"])).toMatchObject({ out: "", err: "" });
});
