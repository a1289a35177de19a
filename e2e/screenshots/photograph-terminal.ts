import { expect } from "@playwright/test";
import { openTerminalHome } from "../terminal/terminal-home.ts";
import type { Assignment } from "./assignment.ts";
import { drawTerminal } from "./draw-terminal.ts";

const CHAT = "Weekend hike";
const SIZE = { columns: 100, rows: 30 };

/** The screen of `parley`, drawn from the cells of the terminal that it ran in. */
export async function photographTerminal({ browser, webUrl, account, file }: Assignment): Promise<void> {
  const home = openTerminalHome({ person: account, webUrl });
  const page = await browser.newPage({ deviceScaleFactor: 1.4 });
  try {
    await home.signIn();
    const terminal = home.open([], SIZE);
    const screen = () => terminal.lines().join("\n");
    await expect.poll(screen).toContain("Connected");
    terminal.type("\x07");
    await expect.poll(screen).toContain("Find:");
    terminal.type(CHAT);
    await expect.poll(screen).toContain(`Find: ${CHAT}`);
    terminal.type("\r");
    await expect.poll(screen).not.toContain("Find:");
    await expect.poll(screen).toMatch(/\d members/);
    await expect.poll(screen).not.toContain("Loading");
    await page.setContent(drawTerminal(terminal.emulator));
    await page.locator("main").screenshot({ path: file, omitBackground: true });
  } finally {
    await page.close();
    await home.close();
  }
}
