import { expect, test } from "../fixtures/test.ts";
import { directChat, write } from "../people/chats.ts";
import { serveInTwo } from "../screen/serve-in-two.ts";

test("a chat page arrives with its messages, and asks for nothing of it again", async ({
  aPerson,
  inBrowser,
  browser,
  server,
}) => {
  const [ann, bob] = await Promise.all([aPerson("Ann"), aPerson("Bob")]);
  const chatId = await directChat(ann, bob);
  await write(ann, chatId, "Good **morning**");
  const { page, message } = await inBrowser(bob);
  await expect(page.getByRole("status").filter({ hasText: "Connected" })).toBeAttached();

  await test.step("also where no script runs", async () => {
    const storageState = await page.context().storageState();
    const context = await browser.newContext({
      baseURL: server.webUrl,
      storageState,
      javaScriptEnabled: false,
    });
    const silent = await context.newPage();
    const answer = await silent.goto(`/c/${chatId}`);
    expect(answer?.headers()["cache-control"]).toContain("no-store");
    await expect(silent.locator("main").getByText("Good morning")).toBeInViewport();
    await context.close();
  });

  await test.step("and the app goes on from there", async () => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`/c/${chatId}`);
    await expect(message("Good morning")).toBeInViewport();
    await message("Good morning").click({ button: "right", position: { x: 4, y: 4 } });
    await expect(page.getByRole("menu", { name: "Message actions" })).toBeVisible();
    for (const path of ["/api/v1/me", `/api/v1/chats/${chatId}`, `/api/v1/chats/${chatId}/messages`])
      expect(asked).not.toContain(path);
  });
});

test("half of a page is not shown, for the rest would move it", async ({
  aPerson,
  inBrowser,
  browser,
  server,
}) => {
  const [ann, bob] = await Promise.all([aPerson("Ann"), aPerson("Bob")]);
  const chatId = await directChat(ann, bob);
  for (const text of ["First", "Second", "Third"]) await write(ann, chatId, text);
  const { page } = await inBrowser(bob);
  await expect(page.getByRole("status").filter({ hasText: "Connected" })).toBeAttached();
  const storageState = await page.context().storageState();
  const served = await serveInTwo(server.webUrl, "<article");
  const context = await browser.newContext({ storageState, javaScriptEnabled: false });
  const slow = await context.newPage();
  await slow.goto(`${served.url}/c/${chatId}`, { waitUntil: "commit" });
  const first = slow.locator("main article").filter({ hasText: "First" });
  await expect(first).toBeAttached();
  await expect(first).toBeHidden();
  served.sendRest();
  await expect(first).toBeVisible();
  await context.close();
  served.close();
});
