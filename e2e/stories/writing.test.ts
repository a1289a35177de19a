import { NETWORK_LINES } from "../fixtures/complaints.ts";
import { expect, test } from "../fixtures/test.ts";
import { aGroup, directChat, write } from "../people/chats.ts";

test("whoever writes is helped: names and emoji are completed, and keys lay out the words", async ({
  aPerson,
  inBrowser,
}) => {
  const [ann, bob, vera] = await Promise.all([aPerson("Ann"), aPerson("Bob"), aPerson("Вера")]);
  await aGroup(ann, "Ferry crew", [bob, vera]);
  const { composer, page, open, message } = await inBrowser(ann);
  const suggestions = page.getByRole("listbox");
  await open("Ferry crew");
  await composer.focus();

  await test.step("a name in any script becomes a handle, by keyboard alone", async () => {
    await composer.pressSequentially("@вер");
    const line = suggestions.getByRole("option", { name: vera.user.name });
    await expect(line).toHaveAttribute("aria-selected", "true");
    await expect(composer).toHaveAttribute("aria-activedescendant", (await line.getAttribute("id")) ?? "");
    await composer.press("Enter");
    await expect(composer).toHaveValue(`@${vera.user.handle} `);
    await composer.pressSequentially("and @al");
    await expect(suggestions).toContainText("Everybody in this group");
    await composer.press("Escape");
    await expect(suggestions).toHaveCount(0);
    await composer.fill(`@${vera.user.handle} `);
  });

  await test.step("so does the name of an emoji", async () => {
    await composer.pressSequentially(":tada");
    await expect(suggestions.getByRole("option").first()).toContainText("🎉");
    await composer.press("Tab");
    await expect(composer).toHaveValue(`@${vera.user.handle} 🎉 `);
  });

  await test.step("keys mark what is selected, take it back, and leave undo to the browser", async () => {
    await composer.fill("sail at six");
    await composer.press("ControlOrMeta+a");
    await expect(page.getByRole("toolbar", { name: "Formatting" })).toBeVisible();
    await composer.press("ControlOrMeta+b");
    await expect(composer).toHaveValue("**sail at six**");
    await composer.press("ControlOrMeta+b");
    await expect(composer).toHaveValue("sail at six");
    await composer.press("ControlOrMeta+z");
    await expect(composer).toHaveValue("**sail at six**");
    await composer.press("Enter");
    await expect(message("sail at six").locator("strong")).toHaveText("sail at six");
  });

  await test.step("a line break goes on with the list, on an empty item ends it, and is undone", async () => {
    await composer.fill("");
    await composer.pressSequentially("1. Ropes");
    await composer.press("Shift+Enter");
    await expect(composer).toHaveValue("1. Ropes\n2. ");
    await composer.press("ControlOrMeta+z");
    await expect(composer).toHaveValue("1. Ropes");
    await composer.press("Shift+Enter");
    await composer.press("Shift+Enter");
    await composer.pressSequentially("All?");
    await expect(composer).toHaveValue("1. Ropes\nAll?");
    await composer.press("Enter");
    await expect(message("All?").locator("ol")).toHaveText("Ropes");
  });

  await test.step("megabytes are not pasted, and what was typed stays", async () => {
    await composer.fill("See this: ");
    await page.evaluate(() => {
      const fill = (event: ClipboardEvent) => {
        event.clipboardData?.setData("text/plain", "x".repeat(3_000_000));
        event.preventDefault();
      };
      addEventListener("copy", fill, { once: true });
      document.execCommand("copy");
    });
    await composer.press("ControlOrMeta+v");
    await expect(page.getByRole("alert").filter({ hasText: "3,000,000 characters" })).toBeVisible();
    await expect(composer).toHaveValue("See this: ");
  });
});

test("what one sends is there at once, a draft is marked, and refused messages are offered again", async ({
  aPerson,
  inBrowser,
  complaints,
}) => {
  complaints.tolerate(NETWORK_LINES);
  complaints.tolerate(/status of 400/); // The browser's own line about what is refused, when the socket is not open yet.
  const [ann, bob] = await Promise.all([aPerson("Ann"), aPerson("Bob")]);
  const chatId = await directChat(ann, bob);
  await write(bob, chatId, "Are you there?");
  await aGroup(ann, "Ferry crew", [bob]);
  const anns = await inBrowser(ann);
  const { composer, page } = anns;
  await anns.open(bob.user.name);
  await expect(anns.message("Are you there?")).toHaveCount(1);

  await test.step("a message is on screen within two frames, before any answer", async () => {
    await page.context().setOffline(true);
    await composer.fill("Right away");
    const isThere = page.evaluate(
      () =>
        new Promise<boolean>((resolve) => {
          const isShown = () =>
            document.querySelector("[role=log]")?.textContent?.includes("Right away") ?? false;
          const look = () => requestAnimationFrame(() => requestAnimationFrame(() => resolve(isShown())));
          addEventListener("keydown", look, { once: true, capture: true });
        }),
    );
    await composer.press("Enter");
    expect(await isThere).toBe(true);
    await expect(composer).toHaveValue("");
    await expect(composer).toBeFocused();
    await page.context().setOffline(false);
    await expect(anns.message("Right away")).toContainText("Sent");
  });

  await test.step("what was begun is marked in the list", async () => {
    await composer.fill("And by the way");
    await anns.open("Ferry crew");
    await expect(anns.chat(bob.user.name)).toContainText("Draft: And by the way");
    await anns.open(bob.user.name);
    await expect(composer).toHaveValue("And by the way");
  });

  await test.step("all that was refused is retried or deleted together", async () => {
    const tooMany = Array.from({ length: 51 }, (_, index) => `@nobody${index}`).join(" ");
    await composer.fill(`First ${tooMany}`);
    await expect(page.getByRole("status").filter({ hasText: "mention at most 50 people" })).toBeVisible();
    await composer.press("Enter");
    await expect(anns.message("First @nobody0")).toContainText("Not sent. A message can mention at most 50");
    await anns.say(`Second ${tooMany}`);
    const banner = page.getByRole("alert").filter({ hasText: "2 messages were not sent." });
    await banner.getByRole("button", { name: "Retry all" }).click();
    await expect(banner).toBeVisible();
    await banner.getByRole("button", { name: "Delete all" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Delete", exact: true }).click();
    await expect(banner).toHaveCount(0);
    await expect(anns.message("First @nobody0")).toHaveCount(0);
  });
});
