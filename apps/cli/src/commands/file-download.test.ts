import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import type { RequestListener } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AppError, type MessageFile } from "@parley/protocol";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { aFile, aMessage, weekend } from "../testing/people.ts";
import { signedIn } from "../testing/signed-in.ts";

const PICTURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 255, 0x1b, 7]);

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "parley-download-"));
});
afterEach(() => rm(folder, { recursive: true }));

const whole: RequestListener = (_request, response) =>
  response.writeHead(200, { "content-type": "image/png" }).end(PICTURE);

/** Ann at a shell, where message 2 carries a file. */
async function atShell({
  file = {},
  answer = whole,
}: {
  file?: Partial<MessageFile> | null;
  answer?: RequestListener;
} = {}) {
  const asked: (string | undefined)[] = [];
  const carried = file && { file: aFile({ size: PICTURE.length, ...file }) };
  const message = { ...aMessage(weekend, { seq: 2, ...carried }), read: false, readCount: 0 };
  const { parley } = await signedIn({ "message.get": () => message }, (request, response) => {
    asked.push(request.url);
    answer(request, response);
  });
  const download = (...args: string[]) => parley(["download", "Weekend", "2", ...args]);
  return { download, parley, asked };
}

describe("download", () => {
  it("saves the file and prints where it is", async () => {
    const { download, asked } = await atShell();
    const path = join(folder, "harbour.png");
    expect(await download("-o", folder)).toEqual({ code: 0, out: `${path}\n`, err: "" });
    expect(asked).toEqual([`/api/v1/chats/${weekend.id}/messages/2/file`]);
    expect(await readFile(path)).toEqual(PICTURE);
  });

  it("replaces nothing by itself, and what was named when that was typed", async () => {
    const { download } = await atShell();
    const path = join(folder, "harbour.png");
    await writeFile(path, "mine");
    const second = join(folder, "harbour (1).png");
    expect(await download("-o", folder)).toMatchObject({ code: 0, out: `${second}\n` });
    expect(await readFile(path, "utf8")).toBe("mine");
    expect(await download("-o", path)).toMatchObject({ code: 0, out: `${path}\n` });
    expect(await readFile(path)).toEqual(PICTURE);
  });

  it.each([
    "../../evil.png",
    "/tmp/evil.png",
    "..\\evil.png",
    "-evil.png",
    "..evil.png",
    "\x1b]0;\x07evil.png",
  ])("saves what somebody called %j in the folder, under a safe name", async (name) => {
    const { download } = await atShell({ file: { name } });
    const { code, out } = await download("-o", folder);
    const [saved = "", ...others] = await readdir(folder);
    expect([code, out, others]).toEqual([0, `${join(folder, saved)}\n`, []]);
    expect(saved).toMatch(/^(?:\]0;)?evil\.png$/);
  });

  it("saves a name of 200 letters of any length", async () => {
    const { download } = await atShell({ file: { name: `${"я".repeat(196)}.png` } });
    expect((await download("-o", folder)).code).toBe(0);
    expect((await download("-o", folder)).code).toBe(0);
    expect(await readdir(folder)).toHaveLength(2);
  });

  it("hands the bytes to a pipe as they are, and never to a terminal", async () => {
    const { download, parley, asked } = await atShell();
    expect(await download("-o", "-")).toEqual({ code: 0, out: PICTURE.toString("latin1"), err: "" });
    asked.length = 0;
    expect(await parley(["download", "Weekend", "2", "-o", "-"], { columns: 80 })).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringContaining("not shown on the terminal"),
    });
    expect(await download("-o", "-", "--json")).toMatchObject({ code: 2, out: "" });
    expect(asked).toEqual([]);
  });

  it("says that a message carries no file", async () => {
    const { download, asked } = await atShell({ file: null });
    expect(await download("-o", folder)).toEqual({
      code: 4,
      out: "",
      err: "Error: Message 2 carries no file.\n",
    });
    expect(asked).toEqual([]);
  });

  it.each<[string, RequestListener]>([
    [
      "is cut",
      (_, response) => response.writeHead(200).write(PICTURE.subarray(0, 3), () => response.destroy()),
    ],
    ["is too little", (_, response) => response.writeHead(200).end(PICTURE.subarray(0, 3))],
    ["is too much", (_, response) => response.writeHead(200).end(Buffer.concat([PICTURE, PICTURE]))],
  ])("leaves nothing of what %s", async (_how, answer) => {
    const { download } = await atShell({ answer });
    expect(await download("-o", folder)).toMatchObject({ code: 8, out: "" });
    expect(await readdir(folder)).toEqual([]);
  });

  it("says what the server says", async () => {
    const error = new AppError("not_found").toBody();
    const { download } = await atShell({
      answer: (_, response) =>
        response.writeHead(404, { "content-type": "application/json" }).end(JSON.stringify({ error })),
    });
    expect(await download("-o", folder)).toMatchObject({ code: 4, out: "" });
    expect(await readdir(folder)).toEqual([]);
  });
});
