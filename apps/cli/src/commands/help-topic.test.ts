import { errors } from "@parley/protocol";
import { describe, expect, it } from "vitest";
import { topicNames } from "../help/topic-names.ts";
import { lines } from "../json/lines.ts";
import { aServer, aVisitor } from "../testing/signed-in.ts";

async function helpOf(words: string[], language = "en_GB.UTF-8") {
  const { parley, home } = await aVisitor(await aServer()).then((home) => ({ parley: home.parley, home }));
  const { code, out, err } = await parley(["help", ...words], { env: { LANG: language } });
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return { out, home };
}

describe("help on a topic", () => {
  it.each(topicNames.flatMap((name) => ["en_GB.UTF-8", "ru_RU.UTF-8"].map((language) => [name, language])))(
    "fits into 80 columns: %s in %s",
    async (name = "", language) => {
      const { out } = await helpOf([name], language);
      expect(out.length).toBeGreaterThan(200);
      const long = out.split("\n").filter((line) => [...line].length > 80 && line.includes(" "));
      expect(long).toEqual([]);
    },
  );

  it("tells all exit codes there are", async () => {
    const { out } = await helpOf(["exit", "codes"]);
    const told = new Set([...out.matchAll(/^(\d+) /gm)].map(([, code]) => Number(code)));
    expect(told).toEqual(new Set([0, 1, 130, ...Object.values(errors).map(({ exit }) => exit)]));
  });

  it("names all commands that print JSON", async () => {
    const { out } = await helpOf(["json"]);
    for (const name of Object.keys(lines)) expect(out.replaceAll(/\s+/g, " ")).toContain(name);
  });

  it("tells where things are on this device", async () => {
    const { out, home } = await helpOf(["config"]);
    expect(out).toContain(home.env.configDir);
    expect(out).toContain(home.env.stateDir);
  });
});

it("says who imports, and how", async () => {
  const { parley } = await aVisitor(await aServer());
  const { code, err } = await parley(["import", "bob.ndjson"]);
  expect({ code, err }).toEqual({
    code: 5,
    err: expect.stringContaining("npm run import -- bob.ndjson --dry-run"),
  });
});
