import { expect, test } from "../fixtures/test.ts";
import { directChat, write } from "../people/chats.ts";
import { newcomer } from "../people/person.ts";
import { latinWordsOn } from "../screen/latin-words.ts";

test("whose browser is Russian meets Russian only", async ({ aPerson, openPage }) => {
  const anna = newcomer("Анна");
  const boris = await aPerson("Борис");
  const page = await openPage({ locale: "ru-RU" });
  const names = [anna.name, boris.user.name];
  const expectRussian = async () => expect(await latinWordsOn(page, names)).toEqual([]);

  await test.step("signing in and up", async () => {
    await page.goto("/sign-in");
    await expectRussian();
    await page.getByRole("link", { name: "Создать аккаунт" }).click();
    await expect(page.getByRole("heading", { name: "Создайте аккаунт" })).toBeVisible();
    await page.getByRole("button", { name: "Создать аккаунт" }).click();
    await expect(page.getByText("Введите имя.")).toBeVisible();
    await expectRussian();
    await page.getByLabel("Имя").fill(anna.name);
    await page.getByLabel("Эл. почта").fill(anna.email);
    await page.getByLabel("Пароль", { exact: true }).fill(anna.password);
    await page.getByRole("button", { name: "Создать аккаунт" }).click();
    await expect(page.getByText("Чатов пока нет")).toBeVisible();
    await expectRussian();
  });

  await test.step("finding people and writing", async () => {
    await page.getByRole("button", { name: "Найти людей" }).click();
    await page.getByRole("searchbox", { name: "Поиск людей" }).fill("Борис Ы");
    await expect(page.getByText("Никого не найдено")).toBeVisible();
    await expectRussian();
    await page.getByRole("searchbox", { name: "Поиск людей" }).fill(boris.user.name);
    await page.getByRole("button", { name: boris.user.name }).click();
    await expect(page.getByText("Первое сообщение за вами.")).toBeVisible();
    await expectRussian();
    await page.getByRole("textbox", { name: "Сообщение" }).fill("Привет!");
    await page.getByRole("button", { name: "Отправить" }).click();
    await expect(page.getByRole("article")).toContainText("Отправлено");
    await expectRussian();
  });

  await test.step("a group, its members, the account", async () => {
    await page.getByRole("button", { name: "Новый чат" }).click();
    await page.getByRole("button", { name: "Новая группа" }).click();
    await page.getByLabel("Название группы").fill("Паром");
    await page.getByRole("searchbox", { name: "Поиск людей" }).fill(boris.user.name);
    await expect(page.getByRole("list", { name: "Люди" }).getByRole("button")).toHaveCount(1);
    await page.getByRole("button", { name: boris.user.name }).click();
    await expectRussian();
    await page.getByRole("button", { name: "Создать группу" }).click();
    await expect(page.getByText("Группа «Паром» готова")).toBeVisible();
    await page.getByRole("button", { name: "О группе" }).click();
    await expect(page.getByRole("dialog", { name: "О группе" })).toBeVisible();
    await expectRussian();
    await page.getByRole("button", { name: "Выйти из группы" }).click();
    await expect(page.getByText("Выйти из группы «Паром»?")).toBeVisible();
    await expectRussian();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Аккаунт" }).click();
    await expect(page.getByRole("button", { name: "Выйти" })).toBeVisible();
    await expectRussian();
  });
});

test("the language can be changed while signed in, and stays", async ({ aPerson, inBrowser }) => {
  const [ann, bob] = await Promise.all([aPerson("Ann"), aPerson("Bob")]);
  const chatId = await directChat(bob, ann);
  for (const body of ["Раз", "Два"]) await write(bob, chatId, body);
  const { page } = await inBrowser(ann);
  await page.getByRole("button", { name: "Account" }).click();
  await page.getByText("Русский", { exact: true }).click();
  await expect(page.getByRole("searchbox", { name: "Поиск", exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("searchbox", { name: "Поиск", exact: true })).toBeVisible();
  await expect(page.getByRole("list", { name: "Чаты" })).toContainText("2 непрочитанных сообщения");
});
