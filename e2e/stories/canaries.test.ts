import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createHttpCall } from "@parley/client/http";
import { createDatabase } from "@parley/db";
import { inFirefox } from "../browser/in-firefox.ts";
import { expect, test } from "../fixtures/test.ts";
import { directChat, write } from "../people/chats.ts";
import { newcomer, signIn } from "../people/person.ts";
import { isProxied } from "../proxy/is-proxied.ts";
import { LOGS, startTestStack } from "../stack/start-test-stack.ts";
import { openTerminalHome } from "../terminal/terminal-home.ts";

const METRICS_TOKEN = `canary-metrics-${randomUUID()}`;

test.skip(inFirefox, "It is not about browsers.");
test.skip(isProxied(), "Each server has its log of its own there.");

/** Whatever a table holds, as text; bytes as hexadecimal digits. */
async function everythingStored(url: string): Promise<string> {
  const database = createDatabase({ url, poolSize: 1 });
  try {
    const { rows: tables } = await database.pool.query(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = current_schema()",
    );
    const texts: string[] = [];
    for (const { name } of tables) {
      const { rows } = await database.pool.query(`SELECT to_jsonb(t)::text AS row FROM "${name}" AS t`);
      texts.push(...rows.map(({ row }) => row));
    }
    return texts.join("\n");
  } finally {
    await database.close();
  }
}

const everythingLogged = (name: string) =>
  readdirSync(join(LOGS, name))
    .map((file) => readFileSync(join(LOGS, name, file), "utf8"))
    .join("\n");

test("what people write stands in no log, and what proves who they are neither there nor in the database", async () => {
  const stack = await startTestStack({ name: "canaries", environment: { METRICS_TOKEN } });
  const secrets: string[] = [];
  const words: string[] = [];
  const canary = (kind: string) => {
    const word = `canary-${kind}-${randomUUID()}`;
    (kind === "text" ? words : secrets).push(word);
    return word;
  };
  let metrics = "";
  let stored = "";
  try {
    const visitor = createHttpCall({ baseUrl: stack.webUrl });
    const anns = { ...newcomer("Ann"), password: canary("password") };
    const bobs = { ...newcomer("Bob"), password: canary("password") };
    await visitor("account.register", anns);
    await visitor("account.register", bobs);
    const [ann, bob] = [await signIn(stack.webUrl, anns), await signIn(stack.webUrl, bobs)];
    const login = await visitor("account.login", { email: anns.email, password: anns.password });
    const { refreshToken } = await visitor("account.refresh", { refreshToken: login.refreshToken });
    const { secret } = await ann.call("token.create", { name: "Bot", scopes: ["read", "write"] });
    const { ticket } = await ann.call("realtime.ticket", {});
    const chatId = await directChat(ann, bob);
    const group = await ann.call("chat.create", { kind: "group", title: "Crew", memberIds: [] });
    const invite = await ann.call("invite.create", { chatId: group.chat.id });
    const hook = await ann.call("webhook.create", { chatId: group.chat.id, name: "Bot" });
    secrets.push(login.accessToken, login.refreshToken, refreshToken, ann.accessToken, secret, ticket);
    secrets.push(invite.token, hook.secret);

    await write(ann, chatId, canary("text"));
    await ann.call("draft.set", { chatId, body: canary("text"), baseVersion: 0 });
    await ann.call("message.search", { query: canary("text") });
    const refused = [
      visitor("account.login", { email: anns.email, password: canary("password") }),
      visitor("account.login", { email: "nobody@example.org", password: canary("password") }),
      visitor("account.register", { ...newcomer("Cid"), email: canary("password"), password: "x" }),
      visitor("account.refresh", { refreshToken: `parley_rt_${canary("token")}` }),
      visitor("invite.preview", { token: `parley_inv_${canary("token")}` }),
      ann.call("message.edit", { chatId, seq: 99, body: canary("text") }),
      bob.call("message.edit", { chatId, seq: 1, body: canary("text") }),
      ann.call("message.send", { chatId, clientId: "nul", body: `${canary("text")}\u0000` }),
    ];
    expect((await Promise.allSettled(refused)).map(({ status }) => status)).not.toContain("fulfilled");
    const post = (path: string, body: string, headers = {}) =>
      fetch(stack.webUrl + path, {
        method: "POST",
        body,
        headers: { "content-type": "application/json", origin: stack.webUrl, ...headers },
      });
    await post("/api/v1/sessions", `{"password":"${canary("password")}"`);
    await post("/api/v1/me", "{}", { authorization: `Bearer ${canary("token")}` });
    await post("/api/auth/callback/credentials", `password=${canary("password")}`, {
      "content-type": "application/x-www-form-urlencoded",
      cookie: `next-auth.session-token=${canary("token")}`,
    });
    await fetch(`${stack.realtimeUrl}/ws?token=${canary("token")}`).catch(() => {});
    const socket = new WebSocket(`${stack.realtimeUrl.replace("http", "ws")}/ws`);
    await new Promise((resolve) => {
      socket.onopen = () => {
        socket.send(`{"id":1,"op":"authenticate","data":{"token":"${canary("token")}"}}`);
        socket.send(`{"id":2,"op":"${canary("text")}`);
      };
      socket.onclose = resolve;
      socket.onerror = resolve;
    });
    const home = openTerminalHome({ person: anns, webUrl: stack.webUrl });
    await home.signIn();
    const sent = await home.parley(["send", `@${bob.user.handle}`, canary("text")]);
    secrets.push(
      ...[...(sent.stdout + sent.stderr).matchAll(/parley_(?:rt|pat)_\S+/g)].map(([token]) => token),
    );
    await home.close();
    const authorization = `Bearer ${METRICS_TOKEN}`;
    const nodes = [stack.webUrl, stack.realtimeUrl];
    const told = await Promise.all(
      nodes.map(async (url) => (await fetch(`${url}/metrics`, { headers: { authorization } })).text()),
    );
    metrics = told.join("\n");
    stored = await everythingStored(stack.databaseUrl);
  } finally {
    await stack.stop();
  }
  const logged = everythingLogged("canaries");
  secrets.push(METRICS_TOKEN);
  expect(metrics).toContain("parley_");
  const found = (text: string, among: readonly string[]) => among.filter((word) => text.includes(word));
  expect(found(logged, [...secrets, ...words])).toEqual([]);
  expect(found(metrics, [...secrets, ...words])).toEqual([]);
  expect(found(stored, secrets)).toEqual([]);
  const asHex = secrets.map((word) => Buffer.from(word).toString("hex"));
  expect(found(stored, asHex)).toEqual([]);
});
