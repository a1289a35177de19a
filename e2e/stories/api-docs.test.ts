import { expect, test } from "../fixtures/test.ts";

test("A6, B5 somebody reads the API's pages, signs in there and tries a call, and no other host is asked", async ({
  aPerson,
  openPage,
  server,
}) => {
  const ann = await aPerson("Ann");
  const page = await openPage();
  const foreign: string[] = [];
  page.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith("http") && origin !== new URL(server.webUrl).origin) foreign.push(request.url());
  });
  await page.goto("/docs");

  await test.step("the Authorize button signs in by the OAuth2 password form", async () => {
    await page.getByRole("button", { name: "Authorize" }).first().click();
    const form = page.locator(".auth-container").filter({ hasText: "OAuth2, password" });
    await form.getByLabel("username:").fill(ann.email);
    await form.getByLabel("password:", { exact: true }).fill(ann.password);
    await form.getByRole("button", { name: "Apply given OAuth2 credentials" }).click();
    await expect(form.getByRole("button", { name: "Remove authorization" })).toBeVisible();
    await page.getByRole("button", { name: "Close", exact: true }).last().click();
  });

  await test.step("a call tried there answers for her", async () => {
    const call = page.locator(".opblock").filter({ hasText: "Your own account" });
    await call.getByRole("button", { name: "Your own account" }).click();
    await call.getByRole("button", { name: "Try it out" }).click();
    await call.getByRole("button", { name: "Execute" }).click();
    await expect(call.locator(".live-responses-table")).toContainText(ann.email);
  });

  expect(foreign).toEqual([]);
});
