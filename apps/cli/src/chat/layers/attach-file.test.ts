import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { TerminalError } from "../../terminal-error.ts";
import { openScreen } from "../../testing/open-screen.ts";
import { aFile, aMessage, weekend } from "../../testing/people.ts";
import type { Host } from "../host.ts";

const CTRL_O = "\x0f";
const ESC = "\x1b";

async function attaching({
  draft = "",
  uploadFile,
}: {
  draft?: string;
  uploadFile?: Host["uploadFile"];
} = {}) {
  const screen = openScreen({ messages: [aMessage(weekend, { seq: 1 })], ...(uploadFile && { uploadFile }) });
  const { terminal, client } = screen;
  await terminal.shows("› Message");
  terminal.type(draft);
  if (draft !== "") await terminal.shows(`› ${draft}`);
  terminal.type(CTRL_O);
  await terminal.shows("File to send");
  return { ...screen, pending: () => client.getState().chats[weekend.id]?.pending ?? [] };
}

describe("sending a file", () => {
  it("takes what stands in the composer with it", async () => {
    const { terminal, pending } = await attaching({ draft: "Look at this" });
    await terminal.shows("With it goes: Look at this");
    terminal.type("/home/ann/boat.png\r");
    await terminal.shows("› Message");
    expect(pending()).toMatchObject([{ body: "Look at this", file: { name: "/home/ann/boat.png" } }]);
  });

  it("leaves what was typed where the file is none, and says why", async () => {
    const { terminal, pending } = await attaching({
      uploadFile: async (path) => {
        throw new TerminalError("not_found", "noSuchFile", { values: { path } });
      },
    });
    terminal.type("boat.pgn\r");
    await terminal.shows("There is no file boat.pgn.");
    await terminal.shows("› boat.pgn");
    expect(pending()).toEqual([]);
  });

  it("shows how far it is, and stops where somebody goes back", async () => {
    const arrived = Promise.withResolvers<void>();
    const { terminal, pending } = await attaching({
      draft: "Later",
      uploadFile: async (name, { onMoved } = {}) => {
        onMoved?.(0.42);
        await arrived.promise;
        return aFile({ name });
      },
    });
    terminal.type("boat.png\r");
    await terminal.shows("Sending: 42 %");
    terminal.type(ESC);
    await terminal.shows("› Later");
    arrived.resolve();
    await terminal.shows("Stopped: nothing was sent.");
    expect(pending()).toEqual([]);
  });

  it("completes paths", async () => {
    const folder = mkdtempSync(join(tmpdir(), "parley-attach-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    for (const name of ["boat.png", "boats.txt"]) writeFileSync(join(folder, name), "x");
    const { terminal } = await attaching();
    terminal.type(`${folder}/b\t`);
    await terminal.shows("boat.png  boats.txt");
    terminal.type("s\t");
    await terminal.shows("boats.txt");
    await terminal.shows("The path of a file on this machine");
  });
});
