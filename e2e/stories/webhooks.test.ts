import { once } from "node:events";
import { type ClientRequest, request as overHttp } from "node:http";
import { request as overHttps } from "node:https";
import { expect, test } from "../fixtures/test.ts";
import { aGroup } from "../people/chats.ts";
import { expectAccessible } from "../screen/expect-accessible.ts";

test("a program that was given a webhook's address posts into the group until it is revoked", async ({
  aPerson,
  inBrowser,
}) => {
  const ann = await aPerson("Ann");
  await aGroup(ann, "Ferry crew", []);
  const { page, open } = await inBrowser(ann);
  await open("Ferry crew");
  await page.getByRole("button", { name: "Group info" }).click();
  await page.getByRole("button", { name: "Webhooks" }).click();
  await page.getByLabel("Name of the bot").fill("Build server");
  await page.getByRole("button", { name: "Create webhook" }).click();
  const address = await page.getByRole("textbox", { name: "Address of the webhook" }).inputValue();
  await expectAccessible(page);

  const messages = page.getByLabel("Messages", { exact: true });
  expect(await post(address, "Build 512 passed")).toBe(201);
  await expect(messages.getByText("Build 512 passed")).toBeVisible();

  await page.getByRole("button", { name: "Revoke Build server" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Revoke", exact: true }).click();
  await expect(page.getByText("There are no webhooks yet.")).toBeVisible();
  expect(await post(address, "Build 513 passed")).toBe(401);
});

/** As programs do that know no more than an address. @returns the answer's status */
async function post(address: string, text: string): Promise<number | undefined> {
  const send = address.startsWith("https:") ? overHttps : overHttp;
  const sent: ClientRequest = send(new URL(address), {
    method: "POST",
    headers: { "content-type": "text/plain" },
  });
  sent.end(text);
  const [answer] = await once(sent, "response");
  answer.resume();
  return answer.statusCode;
}
