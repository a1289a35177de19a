import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { configPathOf } from "../config-file.ts";
import { annHerself, tokensFor } from "../testing/people.ts";
import { signedIn } from "../testing/signed-in.ts";

const ENGLISH = "You have blocked nobody.\n";
const RUSSIAN = "Вы никого не заблокировали.\n";
const answers = { "user.blocks": () => ({ users: [] }) };

describe("the language of commands", () => {
  it.each([
    [{}, ENGLISH],
    [{ LANG: "ru_RU.UTF-8" }, RUSSIAN],
    [{ LANG: "ru_RU.UTF-8", LC_ALL: "C" }, ENGLISH],
    [{ LC_ALL: "C", PARLEY_LANG: "ru" }, RUSSIAN],
    [{ LANG: "ru_RU.UTF-8", PARLEY_LANG: "en" }, ENGLISH],
    [{ LANG: "ru_RU.UTF-8", PARLEY_LANG: "auto" }, RUSSIAN],
  ])("is what the surroundings say: %j", async (env, said) => {
    const { parley } = await signedIn(answers);
    expect((await parley(["blocks"], { env })).err).toBe(said);
  });

  it("is what was chosen for this terminal, until that is taken back", async () => {
    const { parley } = await signedIn(answers);
    const blocks = async (env: Record<string, string>) => (await parley(["blocks"], { env })).err;
    await parley(["config", "set", "language", "ru"]);
    expect([await blocks({ LC_ALL: "C" }), await blocks({ PARLEY_LANG: "en" })]).toEqual([RUSSIAN, ENGLISH]);
    await parley(["config", "set", "language", "auto"]);
    expect(await blocks({ LC_ALL: "C" })).toBe(ENGLISH);
    const refused = await parley(["config", "set", "language", "de"]);
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining("auto, en, ru") });
  });

  it("is not the account's, so that scripts can rely on it", async () => {
    const user = { ...annHerself, locale: "ru" as const };
    const { parley } = await signedIn({ ...answers, "account.login": () => ({ ...tokensFor(1), user }) });
    expect((await parley(["blocks"], { env: { LANG: "C" } })).err).toBe(ENGLISH);
  });

  it("stays clear of a configuration that is broken", async () => {
    const { parley, home } = await signedIn();
    const path = configPathOf(home.env);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, "{");
    expect(await parley(["schema", "whoami"], { env: { LANG: "ru" } })).toMatchObject({ code: 0 });
    const { err } = await parley(["blocks"], { env: { LANG: "ru" } });
    expect(err).toContain("не читается");
  });
});
