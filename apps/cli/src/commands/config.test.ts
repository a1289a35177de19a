import { chmod, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { identityOf } from "../config.ts";
import { signedIn } from "../testing/signed-in.ts";

const rows = (out: string) =>
  out
    .trim()
    .split("\n")
    .map((line) => line.split("\t"));
const nowhere = { env: { PARLEY_SERVER: "" } };

describe("config", () => {
  it("shows what is in force, and where it comes from", async () => {
    const { parley, server } = await signedIn();
    expect(rows((await parley(["config", "list", "--profile", "default"])).out)).toEqual([
      ["profile", "default", "flag"],
      ["server", server.url, "environment"],
      ["language", "auto", "default"],
      ["theme", "default", "default"],
      ["notify", "auto", "default"],
      ["paste", "10", "default"],
      ["mouse", "off", "default"],
      ["profiles.default.server", server.url, "config file"],
    ]);
    const lines = (await parley(["config", "list", "--json"], nowhere)).out.trim().split("\n");
    expect(lines.map((line) => JSON.parse(line)).slice(0, 2)).toEqual([
      { v: 1, key: "profile", value: "default", origin: "default" },
      { v: 1, key: "server", value: server.url, origin: "config" },
    ]);
  });

  it("keeps a server for each profile, and which profile is meant", async () => {
    const { parley, server } = await signedIn();
    const get = async (...args: string[]) => (await parley(["config", "get", ...args], nowhere)).out.trim();
    await parley(["config", "set", "server", "chat.work.example", "--profile", "work"], nowhere);
    expect([await get("server"), await get("server", "--profile", "work")]).toEqual([
      server.url,
      "https://chat.work.example",
    ]);
    await parley(["config", "set", "profile", "work"], nowhere);
    expect([await get("profile"), await get("server")]).toEqual(["work", "https://chat.work.example"]);
    expect(
      (await parley(["config", "get", "server"], { env: { PARLEY_PROFILE: "default", PARLEY_SERVER: "" } }))
        .out,
    ).toBe(`${server.url}\n`);
  });

  it("keeps how the chat screen is, beside the rest", async () => {
    const { parley, server } = await signedIn();
    const chosen = { theme: "dusk", paste: "off", notify: "command: ./on-event", mouse: "on" };
    for (const [key, value] of Object.entries(chosen)) {
      expect((await parley(["config", "set", key, value])).code).toBe(0);
      expect((await parley(["config", "get", key])).out).toBe(`${value}\n`);
    }
    expect((await parley(["config", "get", "server"], nowhere)).out).toBe(`${server.url}\n`);
  });

  it("takes no theme that there is not, and says where themes are", async () => {
    const { parley, home } = await signedIn();
    const { code, err } = await parley(["config", "set", "theme", "nowhere"]);
    expect([code, err]).toEqual([
      4,
      expect.stringContaining(join(home.env.configDir, "themes", "NAME.json")),
    ]);
  });

  it("refuses what cannot be a setting", async () => {
    const { parley } = await signedIn();
    const codes = [
      await parley(["config", "get", "colour"]),
      await parley(["config", "set", "server", "ftp://x"]),
      await parley(["config", "set", "profile", "../x"]),
      await parley(["config", "set", "mouse", "maybe"]),
      await parley(["config", "set", "notify", "command: "]),
    ].map(({ code }) => code);
    expect(codes).toEqual([2, 2, 2, 2, 2]);
  });
});

describe("config check", () => {
  it("tells that all is well, without asking the server", async () => {
    const { parley, server } = await signedIn();
    const { code, out } = await parley(["config", "check"]);
    expect([code, out.match(/^ok/gm)?.length, server.calls]).toEqual([0, 5, []]);
    expect(out).toContain("@ann");
  });

  it("tells a language that the terminal does not speak", async () => {
    const { parley } = await signedIn();
    const spoken = await parley(["config", "check"], { env: { PARLEY_LANG: "ru_RU.UTF-8" } });
    expect(spoken).toMatchObject({ code: 0, out: expect.stringContaining("ru_RU.UTF-8 (переменная)") });
    const { code, out } = await parley(["config", "check"], { env: { PARLEY_LANG: "de" } });
    expect([code, out]).toEqual([2, expect.stringMatching(/^FAILED {2}language {2}.*auto, en, ru/m)]);
  });

  it("tells what is broken, and what to do", async () => {
    const { parley, home } = await signedIn();
    await writeFile(join(home.env.configDir, "config.json"), "{");
    const { code, out, err } = await parley(["config", "check"]);
    expect([code, out, err]).toEqual([
      1,
      expect.stringMatching(/^FAILED {2}config {2}.*Correct or delete it/m),
      expect.stringContaining("Correct or delete it"),
    ]);
  });

  it("does not bear a sign-in that others can read", async () => {
    const { parley, home, server } = await signedIn();
    const { sessionPath } = await identityOf(home.env, { server: server.url });
    await chmod(sessionPath, 0o644);
    const lines = (await parley(["config", "check", "--json"])).out.trim().split("\n");
    expect(JSON.parse(lines.at(-1) ?? "")).toEqual({
      v: 1,
      check: "sign-in",
      ok: false,
      detail: expect.stringContaining(`chmod 600 ${sessionPath}`),
    });
  });
});
