import type { Locator, Page } from "@playwright/test";

/** The chat page as its user speaks of it. */
export type Messenger = {
  page: Page;
  /** A line of the chat list. */
  chat(title: string): Locator;
  /** The lines of the chat list, from the top. */
  chats: Locator;
  /** The messages on screen, from the oldest. */
  messages: Locator;
  /** The messages on screen with that text in them. */
  message(text: string): Locator;
  composer: Locator;
  /** With it comes all that takes files. */
  attach: Locator;
  /** The files that go with the next message. */
  tray: Locator;
  open(title: string): Promise<void>;
  /** Writes into the open chat. */
  say(text: string): Promise<void>;
};

export function messengerOn(page: Page): Messenger {
  const chats = page.getByRole("list", { name: "Chats" }).getByRole("link");
  const messages = page.getByRole("log", { name: "Messages" }).getByRole("article");
  const composer = page.getByRole("textbox", { name: "Message", exact: true });
  const chat = (title: string) => chats.filter({ hasText: title });
  return {
    page,
    chat,
    chats,
    messages,
    message: (text) => messages.filter({ hasText: text }),
    composer,
    attach: page.getByRole("button", { name: "Attach files" }),
    tray: page.getByRole("list", { name: "Files to send" }),
    open: (title) => chat(title).click(),
    async say(text) {
      await composer.fill(text);
      await composer.press("Enter");
    },
  };
}
