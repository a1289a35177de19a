import { AppError, type ErrorCode, errors } from "@parley/protocol";
import { afterEach, describe, expect, it } from "vitest";
import { type Answers, startFakeServer } from "./testing/fake-server.ts";
import { aDirectChat, aGroup, aMessage, ann, annHerself, bob, tokensFor } from "./testing/people.ts";
import { aHome } from "./testing/run-parley.ts";

const weekend = aGroup("c1", "Weekend", { unreadCount: 2, lastSeq: 3 });
const withBob = aDirectChat("c2", { lastSeq: 1 });
const cleanUp = new AsyncDisposableStack();
let stack = cleanUp;

afterEach(async () => {
  await stack.disposeAsync();
  stack = new AsyncDisposableStack();
});

/** A person who is signed in on a server that gives these answers. */
async function signedIn(answers: Answers = {}) {
  const server = stack.use(
    await startFakeServer({
      "account.login": () => tokensFor(1),
      "me.get": () => annHerself,
      "chat.list": () => ({ chats: [weekend, withBob], nextCursor: null }),
      ...answers,
    }),
  );
  const { parley, dir } = stack.use(await aHome({ server: server.url }));
  await parley(["login", "--email", "ann@parley.test", "--password-stdin"], { input: "parley-demo\n" });
  server.calls.length = 0;
  return { parley, dir, server };
}

describe("the command line", () => {
  it("prints nothing but the version", async () => {
    const { parley } = await signedIn();
    expect(await parley(["--version"])).toEqual({ code: 0, out: "0.1.0\n", err: "" });
  });

  it.each(["login", "logout", "whoami", "chats", "history", "send", "tail", "export"])(
    "helps with %s, examples first",
    async (name) => {
      const { parley } = await signedIn();
      const { code, out, err } = await parley([name, "--help"]);
      expect({ code, err }).toEqual({ code: 0, err: "" });
      expect(out.indexOf("Examples:")).toBeLessThan(out.indexOf("Usage:"));
      expect(out).toContain(`$ parley ${name}`);
    },
  );

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

  it("names the argument that is missing", async () => {
    const { parley } = await signedIn();
    expect(await parley(["history"])).toMatchObject({ code: 2, err: "Error: chat is missing.\n" });
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
      err: expect.stringContaining(`${server.url} cannot be reached`),
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

describe("signing in and out", () => {
  it("asks to sign in with the command that does it", async () => {
    const server = stack.use(await startFakeServer({}));
    const { parley } = stack.use(await aHome({ server: server.url }));
    const { code, err } = await parley(["chats"]);
    expect({ code, err }).toEqual({
      code: 3,
      err: expect.stringContaining(`parley login --server ${server.url}`),
    });
    expect(server.calls).toEqual([]);
  });

  it("remembers the server that was signed in to", async () => {
    const { parley, server } = await signedIn();
    const { out } = await parley(["whoami", "--json"], { env: { PARLEY_SERVER: "" } });
    expect(JSON.parse(out)).toMatchObject({ v: 1, handle: "ann", server: server.url });
  });

  it("sends the password from stdin without its line break", async () => {
    let password = "";
    const { parley } = await signedIn({
      "account.login": (input) => {
        password = input.password;
        return tokensFor(1);
      },
    });
    await parley(["login", "--email", "a@b", "--password-stdin"], { input: " secret \r\n" });
    expect(password).toBe(" secret ");
  });

  it("names the missing flag where nobody can be asked", async () => {
    const { parley } = await signedIn();
    expect(await parley(["login"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("--email is missing"),
    });
    const withEmail = await parley(["login", "--email", "a@b"]);
    expect(withEmail).toMatchObject({ code: 2, err: expect.stringContaining("--password-stdin is missing") });
  });

  it("says plainly that email or password are wrong", async () => {
    const { parley } = await signedIn({
      "account.login": () => {
        throw new AppError("unauthenticated");
      },
    });
    const result = await parley(["login", "--email", "a@b", "--password-stdin"], { input: "wrong" });
    expect(result).toMatchObject({
      code: 3,
      err: expect.stringContaining("The email or the password is not right."),
    });
  });

  it("ends the former session when somebody signs in again", async () => {
    const ended: (string | undefined)[] = [];
    const { parley } = await signedIn({
      "account.logout": (_, token) => {
        ended.push(token);
        return {};
      },
    });
    await parley(["login", "--email", "a@b", "--password-stdin"], { input: "parley-demo" });
    expect(ended).toEqual(["access-1"]);
  });

  it("revokes the session and forgets it", async () => {
    const { parley, server } = await signedIn({ "account.logout": () => ({}) });
    expect((await parley(["logout"])).code).toBe(0);
    expect(server.calls).toEqual(["account.logout"]);
    expect((await parley(["whoami"])).code).toBe(3);
  });

  it("keeps the session when the server could not be told", async () => {
    const { parley, server } = await signedIn();
    await server[Symbol.asyncDispose]();
    expect((await parley(["logout"])).code).toBe(8);
    expect((await parley(["whoami"])).code).toBe(8);
  });

  it("never takes one server's session to another", async () => {
    const { parley } = await signedIn();
    const other = stack.use(await startFakeServer({}));
    expect((await parley(["whoami", "--server", other.url])).code).toBe(3);
    expect(other.calls).toEqual([]);
  });

  it("keeps several identities apart", async () => {
    const { parley } = await signedIn();
    expect((await parley(["whoami", "--profile", "work"])).code).toBe(3);
    expect((await parley(["whoami", "--profile", "../work"])).code).toBe(2);
  });

  it("uses PARLEY_TOKEN as it is", async () => {
    const { parley } = await signedIn({ "me.get": (_, token) => ({ ...annHerself, name: token ?? "" }) });
    expect((await parley(["whoami"], { env: { PARLEY_TOKEN: "from-env" } })).out).toContain(
      "from-env (@ann)",
    );
  });
});

describe("chats", () => {
  it("gives a pipe one chat a line, with tabs and whole ids", async () => {
    const { parley } = await signedIn();
    const { out } = await parley(["chats", "--utc"]);
    expect(out.split("\n")[0]?.split("\t")).toEqual(["2", "Weekend", "", expect.any(String), weekend.id]);
    expect(out.split("\n")[1]?.split("\t")[1]).toBe("Bob Stone @bob");
  });

  it("fits a terminal", async () => {
    const last = aMessage(weekend, { seq: 3, body: "a long text ".repeat(20) });
    const { parley } = await signedIn({
      "chat.list": () => ({ chats: [{ ...weekend, lastMessage: last }], nextCursor: null }),
    });
    const { out } = await parley(["chats", "--no-color"], { columns: 80 });
    for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
    expect(out).toContain("Bob Stone: a long text");
  });

  it("gives scripts the contract's shape", async () => {
    const { parley } = await signedIn();
    const lines = (await parley(["chats", "--json"])).out.trim().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { v: 1, ...weekend },
      { v: 1, ...withBob },
    ]);
  });

  it("says that there are more than it shows", async () => {
    const { parley } = await signedIn();
    const { out, err } = await parley(["chats", "--limit", "1"]);
    expect([out.trim().split("\n").length, err]).toEqual([1, expect.stringContaining("--limit 2")]);
  });
});

describe("send", () => {
  const sent = aMessage(weekend, { seq: 4, sender: ann, body: "Hello" });
  const bodies: string[] = [];
  const answers: Answers = {
    "message.send": ({ body, clientId }) => {
      bodies.push(body);
      return { message: { ...sent, body, clientId }, duplicate: false };
    },
  };

  afterEach(() => {
    bodies.length = 0;
  });

  it("prints the id and the number of the message", async () => {
    const { parley } = await signedIn(answers);
    expect(await parley(["send", "weekend", "-m", "Hello"])).toEqual({
      code: 0,
      out: `${sent.id}\t4\n`,
      err: "",
    });
  });

  it("sends what comes through the pipe, without its last line break", async () => {
    const { parley } = await signedIn(answers);
    await parley(["send", "Weekend"], { input: "one\n\ntwo\n" });
    await parley(["send", "Weekend", "-m", "-"], { input: "three" });
    expect(bodies).toEqual(["one\n\ntwo", "three"]);
  });

  it("sends text that looks like a flag", async () => {
    const { parley } = await signedIn(answers);
    await parley(["send", "Weekend", "-m", "--json"]);
    expect(bodies).toEqual(["--json"]);
  });

  it("passes the key on, so that repeating is safe", async () => {
    const { parley } = await signedIn(answers);
    const { out } = await parley(["send", "Weekend", "-m", "Hello", "--key", "build-7", "--json"]);
    expect(JSON.parse(out)).toMatchObject({ v: 1, duplicate: false, message: { clientId: "build-7" } });
  });

  it("refuses nothing, blanks, too much and what is not text", async () => {
    const { parley } = await signedIn(answers);
    expect((await parley(["send", "Weekend"])).code).toBe(2);
    expect((await parley(["send", "Weekend", "-m", " \n"])).code).toBe(2);
    expect((await parley(["send", "Weekend"], { input: "x".repeat(20_000) })).code).toBe(2);
    expect(bodies).toEqual([]);
  });

  it("opens the direct chat with @handle when there is none", async () => {
    const { parley, server } = await signedIn({
      ...answers,
      "user.list": () => ({ users: [bob], nextCursor: null }),
      "chat.create": () => ({ chat: withBob, created: true }),
    });
    expect((await parley(["send", "@Bob", "-m", "Hi"])).code).toBe(0);
    expect(server.calls).toEqual(["user.list", "chat.create", "message.send"]);
  });
});

describe("history", () => {
  const all = [1, 2, 3].map((seq) => ({ ...aMessage(weekend, { seq }), read: false, readCount: 0 }));
  const answers: Answers = {
    "message.list": ({ before, after, limit = 100 }) => {
      const newer = all.filter(({ seq }) => seq > Number(after ?? 0) && seq < Number(before ?? 9e9));
      const messages = after === undefined ? newer.slice(-limit) : newer.slice(0, limit);
      return { messages, lastSeq: 3, readByAllSeq: 0, users: [bob] };
    },
  };

  it("prints the newest messages in order and says where to go on", async () => {
    const { parley } = await signedIn(answers);
    const { out, err } = await parley(["history", "Weekend", "--limit", "2", "--utc"]);
    expect(out).toBe(
      "2  2026-11-20 10:02  Bob Stone  message 2\n3  2026-11-20 10:03  Bob Stone  message 3\n",
    );
    expect(err).toBe("Messages 2 to 3 of 3. Older ones: --before 2\n");
  });

  it("goes back before a number and forward after one", async () => {
    const { parley } = await signedIn(answers);
    const seqs = async (...args: string[]) => {
      const { out } = await parley(["history", "Weekend", "--json", ...args]);
      return out
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).seq);
    };
    expect([await seqs("--before", "3", "--limit", "1"), await seqs("--after", "1")]).toEqual([[2], [2, 3]]);
  });

  it("gives each line of JSON its sender", async () => {
    const { parley } = await signedIn(answers);
    const { out } = await parley(["history", "Weekend", "--json"]);
    expect(JSON.parse(out.split("\n")[0] ?? "")).toEqual({ v: 1, ...all[0], sender: bob });
  });

  it("lets no message steer the terminal or pass for another", async () => {
    const body = "\x1b[2Jhi\n4  2026-11-20 10:04  Ann Lee  I agree";
    const hostile = { ...aMessage(weekend, { seq: 1, body }), read: false, readCount: 0 };
    const { parley } = await signedIn({
      "message.list": () => ({
        messages: [hostile],
        lastSeq: 1,
        readByAllSeq: 0,
        users: [{ ...bob, name: "Bob\x1b]0;x\x07" }],
      }),
    });
    const { out } = await parley(["history", "Weekend", "--utc"]);
    expect(out).toBe("1  2026-11-20 10:01  Bob␛]0;x␇  ␛[2Jhi\n    4  2026-11-20 10:04  Ann Lee  I agree\n");
  });

  it("says what the system tells, that a message was edited, and that one was deleted", async () => {
    const read = { read: false, readCount: 0 };
    const now = "2026-11-20T10:00:00.000Z";
    const messages = [
      { ...aMessage(weekend, { seq: 1, body: "" }), ...read, deletedAt: now },
      { ...aMessage(weekend, { seq: 2, body: "better" }), ...read, editedAt: now },
      {
        ...aMessage(weekend, { seq: 3, body: "" }),
        ...read,
        kind: "system" as const,
        system: { type: "chat.renamed" as const, userIds: [], title: "Week\x1bend" },
      },
    ];
    const { parley } = await signedIn({
      "message.list": () => ({ messages, lastSeq: 3, readByAllSeq: 0, users: [bob] }),
    });
    expect((await parley(["history", "Weekend", "--utc"])).out).toBe(
      [
        "1  2026-11-20 10:01  Message deleted",
        "2  2026-11-20 10:02  Bob Stone  better (edited)",
        "3  2026-11-20 10:03  Bob Stone renamed the group to “Week␛end”",
        "",
      ].join("\n"),
    );
  });

  it("prints the last messages as tail, too", async () => {
    const { parley } = await signedIn(answers);
    expect((await parley(["tail", "Weekend", "-n", "1", "--utc"])).out).toBe(
      "3  2026-11-20 10:03  Bob Stone  message 3\n",
    );
    expect((await parley(["tail", "Weekend", "-n", "0"])).out).toBe("");
  });
});
