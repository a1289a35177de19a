import { randomBytes, randomUUIDv7 } from "node:crypto";
import type { Person } from "@parley/core/testing/a-person";
import { createPrincipals, type Principals, principals } from "@parley/core/testing/principals";
import { verdictOf } from "@parley/core/testing/verdict-of";
import { createWorld, TEST_SECRET, type World } from "@parley/core/testing/world";
import { type ChatId, errors, FILE_MAX_BYTES, type MessageFile } from "@parley/protocol";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { core } from "./core.ts";
import { answerRest } from "./rest.ts";

// Nobody has a cookie here; reading one needs a running Next.
vi.mock("./session.ts", () => ({ currentActor: async () => null }));

let world: World;
let actors: Principals;
beforeAll(async () => {
  world = await createWorld();
  vi.stubEnv("DATABASE_URL", world.url);
  vi.stubEnv("PARLEY_SECRET", TEST_SECRET);
  actors = await createPrincipals(world);
});
afterAll(async () => {
  await core().close();
  await world.close();
  vi.unstubAllEnvs();
});

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==",
  "base64",
);

type Ask = {
  method?: string;
  proof?: string | null;
  headers?: Record<string, string>;
  body?: Buffer<ArrayBuffer> | string;
};

function ask(
  path: string,
  { method = "GET", proof = null, headers = {}, body }: Ask = {},
): Promise<Response> {
  const url = new URL(`http://localhost/api/v1${path}`);
  const all = { ...headers, ...(proof !== null && { authorization: `Bearer ${proof}` }) };
  const request = new Request(url, { method, headers: all, ...(body !== undefined && { body }) });
  return answerRest(request, url.pathname.split("/").slice(3).map(decodeURIComponent));
}

type Upload = { name?: string; type?: string; body?: Buffer<ArrayBuffer> | string };

async function upload(
  by: Person,
  { name = "notes.txt", type = "text/plain", body = "some notes" }: Upload = {},
) {
  const path = `/files?name=${encodeURIComponent(name)}`;
  const response = await ask(path, {
    method: "POST",
    proof: by.accessToken,
    headers: { "content-type": type },
    body,
  });
  return { response, file: (await response.clone().json()).file as MessageFile };
}

async function aSentFile(by: Person, chatId: ChatId, what?: Upload) {
  const { file } = await upload(by, what);
  const { message } = await by.call("message.send", { chatId, clientId: randomUUIDv7(), fileId: file.id });
  return { file, path: `/chats/${chatId}/messages/${message.seq}/file` };
}

async function aScene() {
  const [ann, bob] = await world.people("Ann", "Bob");
  const { id: chatId } = await world.aGroup([ann, bob]);
  return { ann, bob, chatId };
}

test("a file that is sent is what the other one gets, to be saved under its name", async () => {
  const { ann, bob, chatId } = await aScene();
  const body = randomBytes(1_200_000);
  const { path } = await aSentFile(ann, chatId, { name: 'Fähre "2".pdf', type: "application/pdf", body });
  const response = await ask(path, { proof: bob.accessToken });
  expect(response.status).toBe(200);
  expect(Buffer.from(await response.arrayBuffer()).equals(body)).toBe(true);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "content-type": "application/octet-stream",
    "content-length": "1200000",
    "content-disposition": `attachment; filename="F_hre _2_.pdf"; filename*=UTF-8''F%C3%A4hre%20%222%22.pdf`,
    "content-security-policy": expect.stringContaining("sandbox"),
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
  });
});

test("a picture is shown as what it is, and asked for again before it is shown again", async () => {
  const { ann, bob, chatId } = await aScene();
  const { path } = await aSentFile(ann, chatId, { name: "boat.html", type: "text/html", body: PNG });
  const { headers } = await ask(path, { proof: bob.accessToken });
  expect(headers.get("content-type")).toBe("image/png");
  expect(headers.get("content-disposition")).toMatch(/^inline/);
  expect(headers.get("cache-control")).toContain("no-cache");
  const known = { "if-none-match": headers.get("etag") ?? "" };
  expect((await ask(path, { proof: bob.accessToken, headers: known })).status).toBe(304);
  await ann.call("member.remove", { chatId, userId: bob.id });
  expect((await ask(path, { proof: bob.accessToken, headers: known })).status).toBe(404);
});

test("nothing that somebody has uploaded runs in the name of the server", async () => {
  const { ann, chatId } = await aScene();
  for (const [type, body] of [
    ["text/html", "<script>alert(1)</script>"],
    ["image/svg+xml", '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1" onload="alert(1)"/>'],
    ["image/png", "<script>alert(1)</script>"],
  ] as const) {
    const { path } = await aSentFile(ann, chatId, { name: "x.html", type, body });
    const { headers } = await ask(path, { proof: ann.accessToken });
    expect(headers.get("content-type")).toBe("application/octet-stream");
    expect(headers.get("content-disposition")).toMatch(/^attachment/);
  }
});

test("what is wrong with a file is said before it is stored", async () => {
  const { ann } = await aScene();
  for (const [what, code] of [
    [{ body: "" }, "invalid_input"],
    [{ name: "../../etc/passwd" }, "invalid_input"],
    [{ type: "no type" }, "invalid_input"],
    [{ body: Buffer.alloc(FILE_MAX_BYTES + 1) }, "too_large"],
  ] as const) {
    const { response } = await upload(ann, what);
    expect(response.status).toBe(errors[code].status);
    expect(await response.json()).toMatchObject({ error: { code } });
  }
});

test("who asks for many files and reads none is told to wait, until he lets go", async () => {
  const { ann, bob, chatId } = await aScene();
  const { path } = await aSentFile(ann, chatId, { body: randomBytes(2_000_000) });
  const take = (by: Person) => ask(path, { proof: by.accessToken });
  const open = await Promise.all(Array.from({ length: 32 }, () => take(bob)));
  expect(open.every(({ status }) => status === 200)).toBe(true);
  const refused = await take(bob);
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "5"]);
  expect((await take(ann)).status).toBe(200);
  await Promise.all(open.slice(1).map(({ body }) => body?.cancel()));
  expect((await open[0]?.arrayBuffer())?.byteLength).toBe(2_000_000);
  const again = await Promise.all(Array.from({ length: 32 }, () => take(bob)));
  expect(again.every(({ status }) => status === 200)).toBe(true);
  await Promise.all(again.map(({ body }) => body?.cancel()));
});

test("the addresses of files name their methods", async () => {
  const { ann, chatId } = await aScene();
  const { path } = await aSentFile(ann, chatId);
  const refused = await ask("/files", { proof: ann.accessToken });
  expect([refused.status, refused.headers.get("allow")]).toEqual([405, "POST, OPTIONS"]);
  const other = await ask(path, { method: "DELETE", proof: ann.accessToken });
  expect([other.status, other.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
  expect((await ask(path, { method: "HEAD", proof: ann.accessToken })).status).toBe(200);
  expect((await ask(path.replace(/\d+\/file/, "99/file"), { proof: ann.accessToken })).status).toBe(404);
  expect((await ask(path.replace(/\d+\/file/, "x/file"), { proof: ann.accessToken })).status).toBe(400);
});

const rows = (["file.upload", "file.download"] as const).flatMap((name) =>
  principals.map((principal) => ({ name, principal, verdict: verdictOf(name, principal) })),
);

test.each(rows)("$name over REST, $principal: $verdict", async ({ name, principal, verdict }) => {
  const chatId = await actors.aGroup();
  const { path } = await aSentFile(actors.people.owner, chatId, { body: "secret" });
  for (const proof of await actors.proofsOf(principal)) {
    const response =
      name === "file.download"
        ? await ask(path, { proof })
        : await ask("/files?name=a", { method: "POST", proof, body: "a" });
    expect(response.status).toBe(verdict === "ok" ? 200 : errors[verdict].status);
    if (verdict !== "ok") expect(await response.text()).not.toContain("secret");
  }
});
