import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { signedIn } from "../testing/signed-in.ts";

describe("themes", () => {
  it("lists those that Parley brings and one's own, the chosen one, and what is wrong with a file", async () => {
    const { parley, home } = await signedIn();
    const folder = join(home.env.configDir, "themes");
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, "mine.json"), '{"accent":"#123456"}');
    await writeFile(join(folder, "odd.json"), '{"accent":"mauve"}');
    await parley(["config", "set", "theme", "mine"]);
    const { code, out } = await parley(["themes"]);
    expect([
      code,
      out
        .trim()
        .split("\n")
        .map((line) => line.split("\t")),
    ]).toEqual([
      0,
      [
        ["default", ""],
        ["contrast", ""],
        ["dusk", ""],
        ["paper", ""],
        ["mine", "chosen"],
        [
          "odd",
          `Theme odd: accent is wrong. Colours are names, 0 to 255, or #rrggbb. See ${join(folder, "odd.json")}`,
        ],
      ],
    ]);
    const [first = ""] = (await parley(["themes", "--json"])).out.split("\n");
    expect(JSON.parse(first)).toEqual({ v: 1, name: "default", chosen: false, problem: null });
  });
});
