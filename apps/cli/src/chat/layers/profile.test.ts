import { AppError, type Input } from "@parley/protocol";
import { describe, expect, it } from "vitest";
import { openScreen } from "../../testing/open-screen.ts";
import { annHerself } from "../../testing/people.ts";

/** The profile on the screen. The server knows the handle bob, and what it is told is so at once. */
async function inProfile() {
  const screen = openScreen({
    answers: {
      "me.update": (fields) => {
        if (fields.handle === "bob") throw new AppError("conflict");
        if (fields.name === "Nobody") throw new AppError("unavailable");
        const me = { ...annHerself, ...fields } as typeof annHerself;
        screen.client.change((state) => ({ ...state, me }));
        return me;
      },
    },
  });
  const { terminal, client } = screen;
  await terminal.shows("› Message");
  terminal.type("\x1b");
  await terminal.shows("› i writes");
  terminal.type(",");
  await terminal.shows("Profile");
  terminal.type("profile\r");
  await terminal.shows(/▌ Name: Ann Lee\n.*Handle: ann\n.*About you:/);
  const saves = (fields: Input<"me.update">) =>
    expect.poll(() => client.asked).toContain(`call me.update ${JSON.stringify(fields)}`);
  return { terminal, client, saves };
}

describe("the profile", () => {
  it("is written anew with the keys of readline, and saved by Enter", async () => {
    const { terminal, saves } = await inProfile();
    terminal.type("\r");
    await terminal.shows(/│ Name *\n.*\n.*› Ann Lee/);
    terminal.type("\x01Mary \x05");
    await terminal.shows("› Mary Ann Lee");
    await terminal.hasCaretAt({ x: 26 + "› Mary Ann Lee".length, y: 4 });
    terminal.type("\r");
    await saves({ name: "Mary Ann Lee" });
    await terminal.shows("▌ Name: Mary Ann Lee");
    await terminal.shows("Saved.");
  });

  it("says what is wrong with it, and keeps what was typed", async () => {
    const { terminal, client } = await inProfile();
    terminal.type("handle\r");
    await terminal.shows("› ann");
    terminal.type("\x15x\r");
    await terminal.shows(/› x\n.*\n.*Begin with a Latin letter, and use 3 to 32 Latin/);
    terminal.type("\x15bob\r");
    await terminal.shows(/› bob\n.*\n.*This handle is taken\. Choose another\./);
    terminal.type("by");
    await terminal.shows(/› bobby\n.*\n.*People find and mention you by it/);
    expect(client.asked.filter((each) => each.startsWith("call me.update"))).toEqual([
      'call me.update {"handle":"bob"}',
    ]);
  });

  it("loses nothing that was typed when the server is away, or when one goes elsewhere", async () => {
    const { terminal, saves } = await inProfile();
    terminal.type("\r");
    await terminal.shows("› Ann Lee");
    terminal.type("\x15Nobody\r");
    await terminal.shows(/› Nobody\n.*\n.*The server is busy or cannot be reached/);
    terminal.type("\x1b");
    await terminal.shows("▌ Name (not saved yet): Ann Lee");
    terminal.type("\r");
    await terminal.shows("› Nobody");
    terminal.type(" else\r");
    await saves({ name: "Nobody else" });
    await terminal.shows("▌ Name: Nobody else");
  });

  it("has several lines about oneself, and one for the name, however it comes", async () => {
    const { terminal, saves } = await inProfile();
    terminal.type("about\r");
    await terminal.shows("│ About you");
    terminal.type("\x1b[200~Sails.\rРисует 渡し船\x1b[201~");
    await terminal.shows(/› Sails\.\n.* Рисует 渡し船/);
    terminal.type("\r");
    await saves({ about: "Sails.\nРисует 渡し船" });
    await terminal.shows("About you: Sails. Рисует 渡し船");
    terminal.type("name\r");
    await terminal.shows("› Ann Lee");
    terminal.type("\x15\x1b[200~Ann\rLee\x1b[201~");
    await terminal.shows("› Ann Lee");
  });

  it("is left as it was by Esc when nothing was changed", async () => {
    const { terminal, client } = await inProfile();
    terminal.type("\r");
    await terminal.shows("› Ann Lee");
    terminal.type("\r");
    await terminal.shows("▌ Name: Ann Lee");
    terminal.type("\x1b");
    await terminal.shows("Settings:");
    expect(client.asked.filter((each) => each.startsWith("call me.update"))).toEqual([]);
  });
});
