import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { inFirefox } from "../browser/in-firefox.ts";
import { test as base, expect } from "../fixtures/test.ts";
import { trustVariables } from "../proxy/certificate-authority.ts";
import { startTestStack } from "../stack/start-test-stack.ts";
import { openPseudoTerminal, type PseudoTerminal } from "../terminal/pseudo-terminal.ts";
import { runPiped } from "../terminal/run-piped.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const PARLEY = join(root, "apps/cli/bin/parley.mjs");

/** Run elsewhere: the stack of these stories starts as `npm start` does, and all of this is in `npm test`. */
const elsewhere = ["npm start", "npm test"];
/** They go on until somebody ends them. */
const endless = [/^npx parley$/, / -f /];

/** The commands that the README prints for a shell, without comments. A backslash continues a line. */
function commandsOf(readme: string): string[] {
  const blocks = [...readme.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block = ""]) => block);
  // Those for containers have a test of their own: scripts/containers.test.ts.
  const here = blocks.filter((block) => !block.includes("docker compose"));
  return here.flatMap((block) =>
    block
      .replaceAll(/\s+#.*$/gm, "")
      .replaceAll("\\\n", " ")
      .trim()
      .split("\n"),
  );
}

type Fixtures = {
  home: string;
  /** A command as it is written, against this story's stack, with less of what would take minutes. */
  adapt: (command: string) => string;
  env: Record<string, string>;
};

const test = base.extend<Fixtures, { stack: Awaited<ReturnType<typeof startTestStack>> }>({
  stack: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern.
    async ({}, use) => {
      const stack = await startTestStack({ name: "readme", wantsDemo: true });
      await use(stack);
      await stack.stop();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  server: ({ stack }, use) => use(stack),
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  home: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), "parley-readme-"));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  adapt: ({ server, home }, use) =>
    use((command) =>
      command
        .replaceAll(/(http:\/\/)?localhost:3000/g, server.webUrl)
        .replaceAll(/(^|\| )(npx )?parley /g, `$1"${process.execPath}" "${PARLEY}" `)
        .replace(/^npx parley$/, `"${process.execPath}" "${PARLEY}"`)
        .replace("npm run ", `npm run --silent --prefix "${root}" `)
        .replaceAll("bob.ndjson", join(home, "bob.ndjson"))
        .replace("--messages 1000000", "--messages 10000"),
    ),
  env: ({ stack, home }, use) =>
    use({
      PATH: `${dirname(process.execPath)}:${process.env.PATH}`,
      HOME: home,
      TERM: "xterm-256color",
      LANG: "en_GB.UTF-8",
      PARLEY_SERVER: stack.webUrl,
      DATABASE_URL: stack.databaseUrl,
      ...trustVariables(),
    }),
});

test.skip(inFirefox, "No browser is in it.");

test("B4 every command in the README does what it says", async ({ adapt, env }) => {
  test.setTimeout(120_000);
  const commands = commandsOf(readFileSync(join(root, "README.md"), "utf8"));
  const isEndless = (command: string) => endless.some((each) => each.test(command));
  const script = commands.filter((command) => !elsewhere.includes(command) && !isEndless(command));
  expect(script.length).toBeGreaterThan(8);

  await test.step("one after the other in one shell, they succeed", async () => {
    const lines = script.map(
      (command) => `printf '\\n> %s\\n' '${command.replaceAll("'", "")}'\n${adapt(command)}`,
    );
    const answer = await runPiped({ command: ["/bin/sh", "-c", ["set -e", ...lines].join("\n")], env });
    expect(answer, answer.stdout + answer.stderr).toMatchObject({ status: 0 });
    const saidBy = (command: string) => answer.stdout.split(`> ${command}`)[1]?.split("\n> ")[0];
    expect(saidBy("npx parley chats")).toContain("Bob");
    expect(saidBy("npx parley send")).toMatch(/[0-9a-f-]{36}\t\d+/);
    expect(saidBy("curl -s localhost:3000/api/v1/chats")).toContain('"chats":[{');
    expect(saidBy("curl -s localhost:3000/api/v1/tokens")).toContain("parley_pat_");
    expect(saidBy("npm run import")).toMatch(/message/);
  });

  for (const command of commands.filter(isEndless))
    await test.step(`${command} goes on until Ctrl-C`, async () => {
      const terminal: PseudoTerminal = openPseudoTerminal({
        command: ["/bin/sh", "-c", `exec ${adapt(command)}`],
        env,
        columns: 100,
        rows: 30,
      });
      await expect.poll(terminal.text).toContain("On my way");
      terminal.type("\x03");
      expect(await terminal.ended).toBe(130);
    });
});
