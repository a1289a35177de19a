import { AppError, errors } from "@parley/protocol";
import { expect, it } from "vitest";
import { signedIn } from "../testing/signed-in.ts";

const refuse = () => {
  throw new AppError("factor_required");
};
const told = expect.stringContaining("parley account factor begin");

it("says what to do where the server asks for a second factor first, with the status of what is forbidden", async () => {
  const { parley } = await signedIn({ "chat.list": refuse });
  expect(await parley(["chats"])).toMatchObject({ code: errors.forbidden.exit, err: told });
});

it.each([["tail", "--all"], ["watch"]])("ends `%s` with the same sentence", async (...command) => {
  const { parley } = await signedIn({ "chat.list": refuse, "realtime.ticket": refuse });
  expect(await parley(command)).toMatchObject({ code: errors.forbidden.exit, err: told });
});

it("keeps a message that was to wait", async () => {
  const { parley } = await signedIn({ "message.send": refuse });
  expect(await parley(["send", "Weekend", "--queue", "-m", "hi"])).toMatchObject({ err: told });
  expect((await parley(["outbox", "list"])).out).toContain("hi");
});
