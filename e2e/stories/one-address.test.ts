import { createDatabase } from "@parley/db";
import { inFirefox } from "../browser/in-firefox.ts";
import { test as base, expect } from "../fixtures/test.ts";
import { directChat } from "../people/chats.ts";
import { isProxied } from "../proxy/is-proxied.ts";
import { type ProxiedStack, startProxiedStack } from "../proxy/start-proxied-stack.ts";
import { inOwnFolder } from "../stack/start-test-stack.ts";

const test = base.extend<object, { stack: ProxiedStack }>({
  stack: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern.
    async ({}, use) => {
      const environment = { RATE_LIMIT_FACTOR: "1000" };
      const stack = await inOwnFolder("one-address", (dataDir) =>
        startProxiedStack({ dataDir, environment }),
      );
      await use(stack);
      await stack.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  server: ({ stack }, use) => use(stack),
});

test.skip(!isProxied(), "It is about the proxy: PARLEY_BUS=redis.");
test.skip(inFirefox, "It is not about browsers.");

test("pages, REST and both kinds of socket have one address, and how the servers do is nobody's business", async ({
  server,
  aPerson,
  inBrowser,
}) => {
  const ann = await aPerson("Ann");
  const { page } = await inBrowser(ann);
  const cookies = await page.context().cookies();
  expect(cookies.filter(({ name }) => name.includes("session")).every(({ secure }) => secure)).toBe(true);
  expect((await fetch(`${server.webUrl}/healthz`)).status).toBe(200);
  expect((await fetch(`${server.webUrl}/readyz`)).status).toBe(200);
  expect((await fetch(`${server.webUrl}/metrics`)).status).toBe(404);
  const socket = new WebSocket(server.webUrl.replace("https", "wss").concat("/ws"), [
    "parley",
    `bearer.${ann.accessToken}`,
  ]);
  const answer = new Promise<string>((resolve, reject) => {
    socket.onmessage = ({ data }) => resolve(String(data));
    socket.onerror = () => reject(new Error("the plain socket was refused"));
  });
  socket.onopen = () => socket.send('{"id":1,"op":"me.get"}');
  expect(JSON.parse(await answer)).toMatchObject({ id: 1, ok: true, data: { id: ann.user.id } });
  socket.close();
});

test("whoever makes up an address for himself is noted with his own", async ({ server, aPerson }) => {
  const ann = await aPerson("Ann");
  const response = await fetch(`${server.webUrl}/api/v1/sessions`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-forwarded-for": "198.51.100.7" },
    body: JSON.stringify({ email: ann.email, password: ann.password }),
  });
  expect(response.ok).toBe(true);
  const database = createDatabase({ url: server.databaseUrl, poolSize: 1 });
  const { rows } = await database.pool.query(
    "SELECT DISTINCT last_address FROM sessions WHERE user_id = $1",
    [ann.user.id],
  );
  await database.close();
  expect(rows.map(({ last_address }) => last_address)).toEqual([
    expect.stringMatching(/^(127\.0\.0\.1|::1)$/),
  ]);
});

test("one node of each server goes, and people go on writing and reading", async ({
  stack,
  aPerson,
  inBrowser,
  complaints,
}) => {
  // The browser's own lines about what was under way to a node that went.
  complaints.tolerate(/status of 50\d|WebSocket connection to .* failed|ERR_(CONNECTION|EMPTY|HTTP2)_/);
  const [ann, bob] = await Promise.all([aPerson("Ann"), aPerson("Bob")]);
  await directChat(ann, bob);
  const [anns, bobs] = await Promise.all([inBrowser(ann), inBrowser(bob)]);
  await Promise.all([anns.open(bob.user.name), bobs.open(ann.user.name)]);
  for (const [gone, left] of [
    ["1", "2"],
    ["2", "1"],
  ] as const) {
    await Promise.all([stack.killNode(`web-${gone}`), stack.killNode(`realtime-${gone}`)]);
    await anns.say(`Written while ${left} is alone`);
    await bobs.say(`Answered while ${left} is alone`);
    await expect(bobs.message(`Written while ${left} is alone`)).toBeVisible();
    await expect(anns.message(`Answered while ${left} is alone`)).toBeVisible();
    await bobs.page.reload();
    await expect(bobs.message(`Written while ${left} is alone`)).toBeVisible();
    await Promise.all([stack.startNode(`web-${gone}`), stack.startNode(`realtime-${gone}`)]);
  }
  await expect(anns.page.getByText(/^(Waiting to be sent|Sending|Not sent)/)).toHaveCount(0);
});
