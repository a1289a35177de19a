import { AppError, type ErrorCode, errors } from "@parley/protocol";
import { describe, expect, it } from "vitest";
import { commandPaths } from "./testing/command-paths.ts";
import { tokensFor } from "./testing/people.ts";
import { signedIn } from "./testing/signed-in.ts";

describe("the command line", () => {
  it("prints nothing but the version", async () => {
    const { parley } = await signedIn();
    expect(await parley(["--version"])).toEqual({ code: 0, out: "0.1.0\n", err: "" });
  });

  it.each(commandPaths())("helps with %s, examples first", async (path) => {
    const { parley } = await signedIn();
    const { code, out, err } = await parley([...path.split(" "), "--help"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out.indexOf("Examples:")).toBeLessThan(out.indexOf("Usage:"));
    expect(out).toContain(`$ parley ${path}`);
  });

  it("shows help and ends when there is no terminal for the screen", async () => {
    const { parley } = await signedIn();
    const { code, out } = await parley([]);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining("Commands:") });
  });

  it("suggests the command that was probably meant", async () => {
    const { parley } = await signedIn();
    const { code, err } = await parley(["hsitory", "Weekend"]);
    expect({ code, err }).toEqual({
      code: 2,
      err: "Error: There is no command hsitory.\n  Did you mean history?\n",
    });
  });

  it("suggests the option that was probably meant", async () => {
    const { parley } = await signedIn();
    const { code, err } = await parley(["chats", "--jsn"]);
    expect({ code, err }).toEqual({
      code: 2,
      err: "Error: There is no option --jsn.\n  Did you mean --json?\n",
    });
  });

  it("helps with a command by its name, and lists what the server can do", async () => {
    const { parley } = await signedIn();
    expect((await parley(["help", "group", "create"])).out).toContain("$ parley group create");
    expect((await parley(["help"])).out).toContain("Commands:");
    expect((await parley(["help", "operations"])).out).toContain(
      "message.send\tsend\tcomposer\tfeatures/composer\n",
    );
    const mistyped = await parley(["help", "group", "creat"]);
    expect(mistyped).toMatchObject({ code: 2, err: expect.stringContaining("Did you mean create?") });
  });

  it("names the argument that is missing", async () => {
    const { parley } = await signedIn();
    expect(await parley(["history"])).toMatchObject({
      code: 2,
      err: "Error: chat is missing.\n  See parley history --help.\n",
    });
  });

  it.each(["0", "-1", "1.5", "many", "9999999999"])("refuses %s as a limit", async (value) => {
    const { parley } = await signedIn();
    expect(await parley(["chats", "--limit", value])).toMatchObject({ code: 2, out: "" });
  });

  it("speaks Russian where the surroundings do, but not in JSON", async () => {
    const { parley } = await signedIn();
    const russian = { env: { LANG: "ru_RU.UTF-8" } };
    expect((await parley(["chts"], russian)).err).toContain("Нет команды chts.");
    expect((await parley(["chts", "--json"], russian)).err).toContain(
      '"message":"There is no command chts."',
    );
  });

  const codes = Object.entries(errors) as [ErrorCode, { exit: number }][];
  it.each(codes)("turns the server's %s into its exit code", async (code, { exit }) => {
    const { parley } = await signedIn({
      "me.get": () => {
        throw new AppError(code);
      },
      "account.refresh": () => tokensFor(2),
    });
    const plain = await parley(["whoami"]);
    const json = await parley(["whoami", "--json"]);
    expect([plain.code, json.code, plain.out, json.out]).toEqual([exit, exit, "", ""]);
    expect(JSON.parse(json.err)).toMatchObject({ v: 1, error: { code } });
  });

  it("says which server cannot be reached", async () => {
    const { parley, server } = await signedIn();
    await server[Symbol.asyncDispose]();
    const { code, err } = await parley(["whoami"]);
    expect({ code, err }).toEqual({
      code: 8,
      err: expect.stringContaining(`Nothing answers at ${server.url}.`),
    });
  });

  it("says when to try again", async () => {
    const { parley } = await signedIn({
      "me.get": () => {
        throw new AppError("rate_limited", { retryAfterMs: 1_500 });
      },
    });
    expect((await parley(["whoami"])).err).toContain("Try again in 2 seconds.");
  });
});
