import type { ChatId } from "@parley/protocol";
import { type Browser, expect } from "@playwright/test";
import { aGroup, directChat, write } from "../people/chats.ts";
import { byToken, type Person, register } from "../people/person.ts";
import { signInAt } from "../people/sign-in-at.ts";
import { type Messenger, messengerOn } from "../screen/messenger.ts";

/** Few, so that each soon holds as many messages as a page keeps of it. */
const GROUPS = 4;

export type Setting = {
  /** The page that is soaked. */
  messenger: Messenger;
  /** The title of a chat into which nobody writes. */
  quiet: string;
  /** Who writes to her, and where. */
  senders: Person[];
  groups: ChatId[];
};

/** Somebody signed in, with chats in which others are about to write. */
export async function setUp({ webUrl, browser }: { webUrl: string; browser: Browser }): Promise<Setting> {
  const aPerson = (name: string) => register(webUrl, name);
  const [ann, quiet, ...senders] = await Promise.all([
    aPerson("Ann"),
    aPerson("Bob"),
    aPerson("Cleo"),
    aPerson("Dan"),
  ]);
  const titles = Array.from({ length: GROUPS }, (_, index) => `Crew ${index + 1}`);
  const groups = await Promise.all(titles.map((title) => aGroup(ann, title, senders)));
  for (const chatId of groups) await write(ann, chatId, "All hands on deck, and bring the rope");
  for (const other of [quiet, ...senders]) await write(ann, await directChat(ann, other), "Hello");
  const page = await browser.newPage({ baseURL: webUrl, locale: "en-GB" });
  await signInAt(page, ann);
  const messenger = messengerOn(page);
  await expect(messenger.chats).toHaveCount(GROUPS + 1 + senders.length);
  const lasting = await Promise.all(senders.map((sender) => byToken(webUrl, sender)));
  return { messenger, quiet: quiet.user.name, senders: lasting, groups };
}
