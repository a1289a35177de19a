import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import type { IncomingMessage, RequestListener } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  AppError,
  CLIENT_ID_MAX_LENGTH,
  errors,
  FILE_MAX_BYTES,
  type Input,
  type Message,
} from "@parley/protocol";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Answers } from "../testing/fake-server.ts";
import { aFile, aMessage, ann, weekend } from "../testing/people.ts";
import { signedIn } from "../testing/signed-in.ts";

const [harbour, notes] = [aFile({ size: 7 }), aFile({ name: "notes.txt", type: "text/plain", size: 5 })];
type Upload = { name: string | null; type: string | undefined; length: string | undefined; body: string };

let folder = "";
const paths = { harbour: "", notes: "" };
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "parley-send-"));
  paths.harbour = join(folder, "harbour.png");
  paths.notes = join(folder, "notes.txt");
  await writeFile(paths.harbour, "picture");
  await writeFile(paths.notes, "notes");
});
afterEach(() => rm(folder, { recursive: true }));

const JSON_TYPE = { "content-type": "application/json" };

/** Ann at a shell, on a server that keeps what is uploaded and sent. */
async function atShell(answers: Answers = {}, refusal?: AppError) {
  const uploads: Upload[] = [];
  const sent: Input<"message.send">[] = [];
  const transfer: RequestListener = async (request, response) => {
    uploads.push(await uploadIn(request));
    if (refusal) {
      const { status } = errors[refusal.code];
      return response.writeHead(status, JSON_TYPE).end(JSON.stringify({ error: refusal.toBody() }));
    }
    const file = uploads.at(-1)?.name === "notes.txt" ? notes : harbour;
    response.writeHead(200, JSON_TYPE).end(JSON.stringify({ file }));
  };
  const send: Answers["message.send"] = (input) => {
    sent.push(input);
    const { body = "", clientId } = input;
    const message = { ...aMessage(weekend, { seq: 3 + sent.length, sender: ann, body }), clientId };
    return { message, duplicate: false };
  };
  const shell = await signedIn(
    { "message.send": send, "message.list": () => pageOf([]), ...answers },
    transfer,
  );
  return { ...shell, uploads, sent };
}

async function uploadIn(request: IncomingMessage): Promise<Upload> {
  const body = Buffer.concat(await Array.fromAsync(request)).toString();
  const { searchParams } = new URL(request.url ?? "", "http://server");
  const { "content-type": type, "content-length": length } = request.headers;
  return { name: searchParams.get("name"), type, length, body };
}

const pageOf = (messages: Message[]) => ({
  messages: messages.map((message) => ({ ...message, read: false, readCount: 0 })),
  users: [],
  lastSeq: 3,
  readByAllSeq: 0,
});

describe("send --file", () => {
  it("uploads the file and sends it with its caption", async () => {
    const { parley, uploads, sent } = await atShell();
    const args = ["send", "Weekend", "--file", paths.harbour, "-m", "Here", "--reply", "2"];
    const { code, out, err } = await parley(args);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^\S+\t4\n$/);
    expect(uploads).toEqual([{ name: "harbour.png", type: "image/png", length: "7", body: "picture" }]);
    expect(sent).toMatchObject([{ body: "Here", fileId: harbour.id, replyToSeq: 2 }]);
  });

  it("sends several as messages of their own, with the text at the first", async () => {
    const { parley, sent } = await atShell();
    const args = ["send", "Weekend", "--file", paths.harbour, "--file", paths.notes, "--key", "k", "-"];
    const { out } = await parley([...args, "--json"], { input: "Both\n" });
    expect(
      out
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).message.seq),
    ).toEqual([4, 5]);
    expect(sent).toMatchObject([
      { body: "Both", clientId: "k", fileId: harbour.id },
      { body: "", clientId: "k-2", fileId: notes.id },
    ]);
  });

  it("needs no text, and reads no stdin that it is not told to read", async () => {
    const { parley, sent } = await atShell();
    await parley(["send", "Weekend", "--file", paths.harbour], { input: "not this" });
    expect(sent).toMatchObject([{ body: "" }]);
  });

  it("sends nothing where one of the files cannot be sent", async () => {
    const { parley, uploads } = await atShell();
    await truncate(paths.notes, FILE_MAX_BYTES + 1);
    const send = (...files: string[]) =>
      parley(["send", "Weekend", ...files.flatMap((path) => ["--file", path])]);
    expect(await send(paths.harbour, paths.notes)).toEqual({
      code: 2,
      out: "",
      err: `Error: ${paths.notes} is larger than 25 MiB, and no message carries more.\n`,
    });
    expect(await send(`${folder}/nowhere`)).toMatchObject({
      code: 4,
      err: expect.stringContaining("no file"),
    });
    expect(await send(folder)).toMatchObject({ code: 2, err: expect.stringContaining("is a folder") });
    expect(uploads).toEqual([]);
  });

  it("sends nothing where the key leaves no room for those of further files", async () => {
    const { parley, uploads, sent } = await atShell();
    const send = (length: number) => {
      const key = "k".repeat(length);
      return parley(["send", "Weekend", "--file", paths.harbour, "--file", paths.notes, "--key", key]);
    };
    const room = CLIENT_ID_MAX_LENGTH - "-2".length;
    const long = "k".repeat(room + 1);
    expect(await send(room + 1)).toEqual({
      code: 2,
      out: "",
      err: `Error: ${long}-2 cannot be a key. It has 1 to 64 characters, with the -2 or -3 of a further file.\n`,
    });
    expect([uploads, sent]).toEqual([[], []]);
    expect((await send(room)).code).toBe(0);
    expect(sent.map(({ clientId }) => clientId.length)).toEqual([room, CLIENT_ID_MAX_LENGTH]);
  });

  it("says what the server says of an upload, and of one that it has no time for", async () => {
    const busy = new AppError("rate_limited", { retryAfterMs: 3_000 });
    const { parley, sent } = await atShell({}, busy);
    expect(await parley(["send", "Weekend", "--file", paths.harbour])).toMatchObject({ code: 7, out: "" });
    expect(sent).toEqual([]);
  });

  it("prints what was sent under the same key, and uploads it no second time", async () => {
    const before = {
      ...aMessage(weekend, { seq: 2, sender: ann, body: "Here", file: harbour }),
      clientId: "k",
    };
    const { parley, uploads, sent } = await atShell({
      "message.list": () => pageOf([before]),
      "message.send": () => {
        throw new AppError("conflict", { fields: [{ path: "clientId", message: "is used" }] });
      },
    });
    const args = ["send", "Weekend", "--file", paths.harbour, "--key", "k"];
    for (const way of [[], ["--queue"]])
      expect(await parley([...args, "-m", "Here", ...way])).toMatchObject({
        code: 0,
        out: `${before.id}\t2\n`,
      });
    expect([uploads, sent]).toEqual([[], []]);
    const other = await parley([...args, "-m", "There"]);
    expect(other).toMatchObject({ code: 6, err: expect.stringContaining("The key k was used") });
  });

  it("finds it also where much was written since, once the server tells of it", async () => {
    const before = { ...aMessage(weekend, { seq: 1, sender: ann, body: "", file: harbour }), clientId: "k" };
    const since = Array.from({ length: 200 }, (_, index) => aMessage(weekend, { seq: index + 2 }));
    const { parley, uploads } = await atShell({
      "message.list": ({ before: end, limit = 100 }) =>
        pageOf([before, ...since].filter(({ seq }) => seq < Number(end)).slice(-Number(limit))),
      "message.send": () => {
        throw new AppError("conflict", { fields: [{ path: "clientId", message: "is used" }] });
      },
    });
    for (const way of [[], ["--queue"]]) {
      const again = await parley(["send", "Weekend", "--file", paths.harbour, "--key", "k", ...way]);
      expect(again).toMatchObject({ code: 0, out: `${before.id}\t1\n` });
    }
    expect(uploads).toHaveLength(2);
    expect((await parley(["outbox", "list"])).out).toBe("");
  });

  it("needs no right to read", async () => {
    const barred = () => {
      throw new AppError("forbidden");
    };
    const { parley, sent } = await atShell({ "me.get": barred, "message.list": barred });
    const { code } = await parley(["send", weekend.id, "--file", paths.harbour, "--key", "k"]);
    expect([code, sent.length]).toEqual([0, 1]);
  });

  it("keeps nothing that it could not send, but says the text again", async () => {
    const { parley, server, home } = await atShell();
    await server[Symbol.asyncDispose]();
    const args = ["send", "@bob", "--file", paths.harbour, "-"];
    const plain = await parley(args, { input: "Here\n" });
    const queued = await parley([...args, "--queue"], { input: "Here\n" });
    expect(plain).toMatchObject({ code: 8, out: "", err: expect.stringContaining("Nothing answers") });
    expect(queued).toMatchObject({
      code: 8,
      out: "",
      err: expect.stringMatching(/nothing was sent .*\n {2}Here\n/),
    });
    expect((await home.parley(["outbox", "list"])).out).toBe("");
  });

  it.each([
    [new AppError("timeout"), 9],
    [new AppError("rate_limited", { retryAfterMs: 3_000 }), 7],
  ])("says the text again after an upload that may succeed later", async (refusal, code) => {
    const { parley } = await atShell({}, refusal);
    const args = ["send", "Weekend", "--file", paths.harbour, "--queue", "-"];
    expect(await parley(args, { input: "Here\n" })).toMatchObject({
      code,
      out: "",
      err: expect.stringMatching(/nothing was sent .*\n {2}Here\n/),
    });
    const { err } = await parley([...args, "--json"], { input: "Here\n" });
    const { retryAfterMs } = refusal;
    expect(JSON.parse(err).error).toMatchObject({ details: ["Here"], ...(retryAfterMs && { retryAfterMs }) });
  });

  it("keeps a message whose file is on the server, with --queue", async () => {
    let isBusy = true;
    const { parley, sent } = await atShell({
      "message.send": (input) => {
        if (isBusy) throw new AppError("unavailable");
        sent.push(input);
        return { message: aMessage(weekend, { seq: 4, sender: ann }), duplicate: false };
      },
    });
    const kept = await parley(["send", "Weekend", "--file", paths.harbour, "-m", "Here", "--queue"]);
    expect(kept).toMatchObject({ code: 8, out: "" });
    expect((await parley(["outbox", "list"])).out).toContain("📎 harbour.png (7 B)  Here");
    isBusy = false;
    expect((await parley(["outbox", "flush"])).code).toBe(0);
    expect(sent).toMatchObject([{ body: "Here", fileId: harbour.id }]);
  });

  it("shows a person how far a large file is, and nobody else", async () => {
    const { parley } = await atShell();
    await truncate(paths.harbour, 3 * 1024 * 1024);
    const args = ["send", "Weekend", "--file", paths.harbour, "-m", "Here"];
    expect((await parley(args, { columns: 80 })).err).toMatch(
      /harbour\.png: \d+ %.*harbour\.png: 100 %.*\r\S*$/s,
    );
    expect((await parley(args)).err).toBe("");
    expect((await parley([...args, "--json"], { columns: 80 })).err).toBe("");
  });
});
