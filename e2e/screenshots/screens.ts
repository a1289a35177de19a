import { expect, type Page } from "@playwright/test";
import type { Look } from "./looks.ts";
import type { Scene } from "./scene.ts";

export type Stage = { page: Page; look: Look; scene: Scene };

/** One screen of the product, and how to come to it. */
export type Screen = {
  name: string;
  /** Who looks; nobody has signed in when left out. */
  who?: "ann" | "lena" | "noah" | "newcomer";
  show: (stage: Stage) => Promise<unknown>;
};

export const screens: readonly Screen[] = [
  { name: "sign-in", show: ({ page }) => page.goto("/sign-in") },
  { name: "sign-in-refused", show: signInWrongly },
  { name: "sign-up", show: ({ page }) => page.goto("/sign-up") },
  { name: "not-found", show: ({ page }) => page.goto("/no-such-page") },
  { name: "join-first", show: ({ page, scene }) => page.goto(scene.inviteUrl) },
  { name: "join", who: "newcomer", show: ({ page, scene }) => page.goto(scene.inviteUrl) },
  { name: "no-chats", who: "newcomer", show: ({ page }) => page.goto("/") },
  { name: "empty-chat", who: "lena", show: ({ page, scene }) => page.goto(`/c/${scene.emptyId}`) },
  { name: "missing-chat", who: "lena", show: ({ page, scene }) => page.goto(`/c/${scene.groups.en}`) },
  { name: "list", who: "ann", show: ({ page }) => page.goto("/") },
  { name: "group", who: "ann", show: openGroup },
  { name: "group-compact", who: "ann", show: openCompactly },
  { name: "direct", who: "ann", show: ({ page, scene }) => page.goto(`/c/${scene.directId}`) },
  { name: "message-menu", who: "ann", show: openMessageMenu },
  { name: "chat-menu", who: "ann", show: withGroup("Chat actions", "Действия с чатом") },
  { name: "emoji", who: "ann", show: withGroup("Emoji", "Эмодзи") },
  { name: "group-info", who: "ann", show: showGroupInfo },
  { name: "own-add-people", who: "noah", show: withOwnGroup("Add people", "Добавить людей") },
  { name: "own-invites", who: "noah", show: withOwnGroup("Invite links", "Пригласительные ссылки") },
  { name: "own-webhooks", who: "noah", show: withOwnGroup("Webhooks", "Вебхуки") },
  { name: "person", who: "ann", show: showPerson },
  { name: "new-chat", who: "ann", show: withKeys("n") },
  { name: "new-group", who: "ann", show: showNewGroup },
  { name: "switcher", who: "ann", show: withKeys("Control+k") },
  { name: "shortcuts", who: "ann", show: withKeys("Control+/") },
  { name: "account", who: "ann", show: withButton("Account", "Аккаунт") },
  ...["usage", "people", "reports", "chats", "invites", "settings", "audit"].map(
    (section): Screen => ({
      name: `admin-${section}`,
      who: "ann",
      show: ({ page }) => page.goto(`/admin/${section}`),
    }),
  ),
  { name: "search", who: "ann", show: searchFor("boat", "тесто") },
  { name: "search-nothing", who: "ann", show: searchFor("zeppelin", "дирижабль") },
  ...[
    "",
    "/profile",
    "/appearance",
    "/writing",
    "/notifications",
    "/privacy",
    "/devices",
    "/tokens",
    "/data",
  ].map(
    (section): Screen => ({
      name: `settings${section.replace("/", "-")}`,
      who: "ann",
      show: ({ page }) => page.goto(`/settings${section}`),
    }),
  ),
];

async function signInWrongly({ page, look }: Stage): Promise<void> {
  await page.goto("/sign-in");
  await page.locator("[type=email]").fill("ann@parley.test");
  await page.locator("[type=password]").fill("parley-demon");
  await page.getByRole("button", { name: word(look, "Sign in", "Войти"), exact: true }).click();
  await expect(page.getByRole("alert").first()).toBeVisible();
}

async function openGroup({ page, look, scene }: Stage): Promise<void> {
  await page.goto(`/c/${scene.groups[look.language]}`);
  await expect(page.getByRole("article").last()).toBeInViewport();
}

async function openCompactly(stage: Stage): Promise<void> {
  await stage.page
    .context()
    .addCookies([{ name: "parley-density", value: "compact", url: stage.scene.webUrl }]);
  await openGroup(stage);
  await stage.page.context().clearCookies({ name: "parley-density" });
}

async function openMessageMenu(stage: Stage): Promise<void> {
  await openGroup(stage);
  await stage.page
    .getByRole("article")
    .nth(-3)
    .click({ button: "right", position: { x: 8, y: 8 } });
  await expect(stage.page.getByRole("menu")).toBeVisible();
}

async function showPerson({ page, scene }: Stage): Promise<void> {
  await page.goto(`/c/${scene.directId}`);
  await pressTitle(page);
}

async function showGroupInfo(stage: Stage): Promise<void> {
  await openGroup(stage);
  await pressTitle(stage.page);
}

/** Presses a button of the panel of an own group. */
function withOwnGroup(...name: [en: string, ru: string]): Screen["show"] {
  return async ({ page, look, scene }) => {
    await page.goto(`/c/${scene.ownId}`);
    await pressTitle(page);
    await page.getByRole("button", { name: word(look, ...name) }).click();
    await page.waitForLoadState("networkidle");
  };
}

async function showNewGroup(stage: Stage): Promise<void> {
  await withKeys("n")(stage);
  await stage.page.getByRole("button", { name: word(stage.look, "New group", "Новая группа") }).click();
}

async function pressTitle(page: Page): Promise<void> {
  await page.getByRole("heading", { level: 1 }).getByRole("button").click();
  await expect(page.getByRole("dialog")).toBeVisible();
}

/** Presses a button of the group's chat. */
function withGroup(...name: [en: string, ru: string]): Screen["show"] {
  return async (stage) => {
    await openGroup(stage);
    await stage.page.getByRole("button", { name: word(stage.look, ...name), exact: true }).click();
    await expect(stage.page.getByRole("dialog").or(stage.page.getByRole("menu")).first()).toBeVisible();
  };
}

function withButton(...name: [en: string, ru: string]): Screen["show"] {
  return async ({ page, look }) => {
    await page.goto("/");
    await page.getByRole("button", { name: word(look, ...name) }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
  };
}

function withKeys(keys: string): Screen["show"] {
  return async ({ page }) => {
    await page.goto("/");
    await page.waitForLoadState("networkidle");
    await page.keyboard.press(keys);
    await expect(page.getByRole("dialog")).toBeVisible();
  };
}

function searchFor(...words: [en: string, ru: string]): Screen["show"] {
  return async ({ page, look }) => {
    await page.goto("/");
    await page.getByRole("searchbox").fill(word(look, ...words));
    await expect(page.getByRole("region").first()).toBeVisible();
  };
}

function word({ language }: Look, en: string, ru: string): string {
  return { en, ru }[language];
}
