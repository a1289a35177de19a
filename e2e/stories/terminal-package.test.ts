import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { inFirefox } from "../browser/in-firefox.ts";
import { test as base, expect } from "../fixtures/test.ts";
import { trustVariables } from "../proxy/certificate-authority.ts";
import { runPiped } from "../terminal/run-piped.ts";

/** A machine that has Node and npm, and nothing of ours. */
const test = base.extend<{ folder: string; run: (command: string) => ReturnType<typeof runPiped> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern.
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), "parley-package-"));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  run: ({ folder, server }, use) =>
    use((command) =>
      runPiped({
        command: ["/bin/sh", "-c", `cd "${folder}" && ${command}`],
        env: {
          PATH: `${dirname(process.execPath)}:${process.env.PATH}`,
          HOME: folder,
          LANG: "en_GB.UTF-8",
          PARLEY_SERVER: server.webUrl,
          ...trustVariables(),
        },
      }),
    ),
});

test.skip(inFirefox, "No browser is in it.");

test("the server gives out the terminal client, which runs where nothing else of Parley is", async ({
  aPerson,
  server,
  folder,
  run,
}) => {
  const address = new URL("/parley.tgz", server.webUrl).href;

  await test.step("once, and again only when it has changed", async () => {
    const first = await fetch(address);
    expect(first.headers.get("content-type")).toBe("application/gzip");
    const etag = first.headers.get("etag") ?? "";
    expect(etag).toMatch(/^"[\w-]{43}"$/);
    const again = await fetch(address, { headers: { "if-none-match": etag } });
    expect({ status: again.status, size: (await again.arrayBuffer()).byteLength }).toEqual({
      status: 304,
      size: 0,
    });
  });

  await test.step("npx runs it from its address", async () => {
    const { status, stdout, stderr } = await run(`npx --yes ${address} --version`);
    expect({ status, stderr }).toMatchObject({ status: 0 });
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  await test.step("npm installs it, with no other package", async () => {
    expect(await run(`npm install --no-audit --no-fund --prefix . ${address}`)).toMatchObject({ status: 0 });
    const manifest = JSON.parse(readFileSync(join(folder, "node_modules/parley/package.json"), "utf8"));
    expect(manifest).toMatchObject({ name: "parley", bin: { parley: "./bin/parley.mjs" } });
    expect(Object.keys(manifest).filter((field) => /dependencies/i.test(field))).toEqual([]);
    expect((await run("ls node_modules")).stdout).toBe("parley\n");
  });

  await test.step("it signs in and sends", async () => {
    const bob = await aPerson("Bob");
    const parley = "node_modules/.bin/parley";
    const login = `printf %s '${bob.password}' | ${parley} login --email ${bob.email} --password-stdin`;
    expect(await run(login)).toMatchObject({ status: 0 });
    expect((await run(`${parley} whoami`)).stdout).toContain(`@${bob.user.handle}`);
    expect(await run(`${parley} group create "Far away"`)).toMatchObject({ status: 0 });
    expect((await run(`${parley} send "Far away" -m "From a package"`)).stdout).toMatch(
      /^[0-9a-f-]{36}\t\d+\n$/,
    );
    expect((await run(`${parley} history "Far away"`)).stdout).toContain("From a package");
  });

  await test.step("on an old Node it says which one it needs, and how to get it", async () => {
    const pretend = `Object.defineProperty(process.versions, "node", { value: "18.20.0" })`;
    const { status, stderr } = await run(
      `node --import 'data:text/javascript,${encodeURIComponent(pretend)}' node_modules/parley/bin/parley.mjs chats`,
    );
    expect(status).toBe(1);
    expect(stderr).toBe(
      "parley needs Node 24 or newer, and this is 18.20.0. Install that from https://nodejs.org, or run parley on its own one: npx --package node@24 --package https://YOUR.SERVER/parley.tgz parley\n",
    );
  });
});
