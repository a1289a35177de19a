import { expect } from "@playwright/test";
import type { Messenger } from "../screen/messenger.ts";

type Act = (messenger: Messenger, turn: number) => Promise<void>;

/** What somebody does who is at work in the app all day. Each act leaves the page as it found it. */
export const acts: readonly Act[] = [
  openNext,
  scrollUpAndDown,
  openNext,
  overChat("Control+k"),
  openNext,
  overChat("Control+/"),
  say,
  openNext,
  showMenu,
  openNext,
  showInfo,
  openNext,
  showSettings,
  openNext,
  search,
];

async function openNext({ page, chats, messages }: Messenger, turn: number): Promise<void> {
  await expect(chats.first()).toBeVisible();
  const count = await chats.count();
  await chats.nth((turn * 5) % count).click();
  await expect(messages.first()).toBeVisible();
  await page.waitForTimeout(300);
}

async function scrollUpAndDown({ page }: Messenger): Promise<void> {
  await page.getByRole("log").hover();
  for (const step of [-900, -900, -900, -900, 900, 900, 900, 900, 900]) {
    await page.mouse.wheel(0, step);
    await page.waitForTimeout(120);
  }
}

function overChat(keys: string): Act {
  return async ({ page }) => {
    await page.keyboard.press(keys);
    const dialog = page.getByRole("dialog");
    await expect(dialog).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
  };
}

/** Not into the chat in which samples are taken. */
async function say(messenger: Messenger, turn: number): Promise<void> {
  await messenger.open("Crew 1");
  await messenger.say(`Aye, for the ${turn}th time`);
  await expect(messenger.composer).toHaveValue("");
}

async function showMenu({ page, messages }: Messenger): Promise<void> {
  await messages.last().click({ button: "right", position: { x: 4, y: 4 } });
  await expect(page.getByRole("menu")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("menu")).toHaveCount(0);
}

async function showInfo({ page }: Messenger): Promise<void> {
  await page.getByRole("heading", { level: 1 }).getByRole("button").click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

async function showSettings({ page }: Messenger): Promise<void> {
  await page.keyboard.press("Control+,");
  await expect(page.getByRole("navigation", { name: "Settings" })).toBeVisible();
  await page.getByRole("button", { name: "Back to chats" }).click();
  await expect(page.getByRole("navigation", { name: "Chats" })).toBeVisible();
}

async function search({ page }: Messenger): Promise<void> {
  const field = page.getByRole("searchbox", { name: /^Search/ });
  await field.fill("rope");
  await expect(page.getByRole("region", { name: "Search results" }).getByRole("link").first()).toBeVisible();
  await field.fill("");
  await field.press("Escape");
  await expect(page.getByRole("region", { name: "Search results" })).toHaveCount(0);
}
