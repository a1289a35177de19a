import { AppError, type Invite, InviteId } from "@parley/protocol";
import { describe, expect, it } from "vitest";
import { openScreen } from "../../testing/open-screen.ts";
import { ann, bob, weekend } from "../../testing/people.ts";
import { copySequence } from "../copy-sequence.ts";

const LINK = "https://chat.test/join#parley_inv_new";

function anInvite(last: string, fields: Partial<Invite>): Invite {
  return {
    id: InviteId.parse(`0198f2a0-0000-7000-8000-0000000000${last}`),
    chatId: weekend.id,
    createdBy: ann.id,
    createdAt: "2026-11-20T10:00:00.000Z",
    expiresAt: null,
    maxUses: null,
    useCount: 0,
    ...fields,
  };
}

const endless = anInvite("e1", {});
const ofBob = anInvite("e2", {
  createdBy: bob.id,
  expiresAt: "2027-02-03T10:00:00.000Z",
  maxUses: 10,
  useCount: 3,
});

/** The invites of a group of Ann's, on the screen. */
async function inInvites(before: Invite[] = [endless, ofBob]) {
  const invites = [...before];
  const screen = openScreen({
    chats: [{ ...weekend, role: "admin" }],
    answers: {
      "invite.list": () => ({ invites: [...invites] }),
      "invite.create": () => {
        const invite = anInvite("e3", { maxUses: 1 });
        invites.push(invite);
        return { invite, token: "parley_inv_new" };
      },
      "invite.revoke": ({ inviteId }) => {
        invites.splice(
          invites.findIndex(({ id }) => id === inviteId),
          1,
        );
        return {};
      },
    },
  });
  const { terminal } = screen;
  await terminal.shows("› Message");
  terminal.type("\x1b");
  await terminal.shows("› i writes");
  terminal.type("o");
  await terminal.shows("Invites");
  terminal.type("invites\r");
  await terminal.shows("New invite link");
  return screen;
}

describe("the invites of a group", () => {
  it("are listed, the newest first: who made each, when it ends, how often it can be used", async () => {
    const { terminal } = await inInvites();
    await terminal.shows(
      /▌ New invite link\n.* Bob Stone {2}until 03\/02\/2027 {2}7 of 10 left\n.* Ann Lee {4}no end {12}no limit/,
    );
  });

  it("say when there is none", async () => {
    const { terminal } = await inInvites([]);
    await terminal.shows("No link works at the moment.");
  });

  it("are made for a time and a number of people, shown once, and copied", async () => {
    const { terminal, client } = await inInvites([]);
    terminal.type("\r");
    await terminal.shows(/Create and copy.*\n.*Works for: 7 days\n.*For: any number of people/);
    terminal.type("works\r");
    await terminal.shows("Works for: 30 days");
    terminal.type("\r");
    await terminal.shows("Works for: no end");
    terminal.type("\x15for: any\r");
    await terminal.shows("Nothing found.");
    terminal.type("\x15");
    await terminal.shows("For: 1 person");
    terminal.type("create\r");
    await terminal.shows(LINK);
    await terminal.shows("The link is copied.");
    expect(terminal.written()).toContain(copySequence(LINK));
    const terms = { chatId: weekend.id, expiresInHours: null, maxUses: 1 };
    expect(client.asked).toContain(`call invite.create ${JSON.stringify(terms)}`);
    terminal.type("y\x1b");
    await terminal.shows("Ann Lee  no end  1 of 1 left");
    expect(terminal.lines().join("\n")).not.toContain(LINK);
    expect(terminal.written().split(copySequence(LINK))).toHaveLength(3);
  });

  it("leave whoever went back meanwhile where he is, and are copied all the same", async () => {
    const { terminal, client } = await inInvites([]);
    terminal.type("\r");
    await terminal.shows("Create and copy");
    const call = client.call;
    const answer = Promise.withResolvers<void>();
    const slowly: typeof call = async (name, input) => {
      if (name === "invite.create") await answer.promise;
      return call(name, input);
    };
    Object.assign(client, { call: slowly });
    terminal.type("\r");
    await terminal.shows("Loading…");
    terminal.type("\x1b");
    await terminal.shows("No link works at the moment.");
    answer.resolve();
    await terminal.shows("The link is copied.");
    await terminal.shows("New invite link");
    expect(terminal.written()).toContain(copySequence(LINK));
    expect(terminal.lines().join("\n")).not.toContain(LINK);
  });

  it("say when the list could not be loaded again", async () => {
    const { terminal, client } = await inInvites();
    const call = client.call;
    const once: typeof call = async (name, input) => {
      if (name === "invite.list") throw new AppError("unavailable");
      return call(name, input);
    };
    terminal.type("\x1b[B\r");
    await terminal.shows("Revoke this link?");
    Object.assign(client, { call: once });
    terminal.type("y");
    await terminal.shows("The server is busy or cannot be reached.");
  });

  it("say what Enter does to them", async () => {
    const { terminal } = await inInvites();
    await terminal.shows("Enter make or revoke");
  });

  it("are made once, however often Enter is pressed meanwhile", async () => {
    const { terminal, client } = await inInvites([]);
    terminal.type("\r");
    await terminal.shows("Create and copy");
    const calls: string[] = [];
    const unanswered = (name: string) => {
      calls.push(name);
      return new Promise(() => {});
    };
    Object.assign(client, { call: unanswered });
    terminal.type("\r");
    await terminal.shows("Loading…");
    terminal.type("\r");
    terminal.type("\x1b");
    await terminal.shows("Invites:");
    expect(calls.filter((name) => name === "invite.create")).toHaveLength(1);
  });

  it("are revoked after a question", async () => {
    const { terminal, client } = await inInvites();
    await terminal.shows("Bob Stone");
    terminal.type("bob\r");
    await terminal.shows("Revoke this link? Nobody can join by it any more. (y/n)");
    terminal.type("y");
    const what = { chatId: weekend.id, inviteId: ofBob.id };
    await expect.poll(() => client.asked).toContain(`call invite.revoke ${JSON.stringify(what)}`);
    await terminal.shows(/Invites: bob\n.*Nothing found\./);
  });

  it("are no business of plain members", async () => {
    const { terminal } = openScreen({ chats: [weekend] });
    await terminal.shows("› Message");
    terminal.type("\x1b");
    await terminal.shows("› i writes");
    terminal.type("o");
    await terminal.shows("Leave the group");
    expect(terminal.lines().join("\n")).not.toContain("Invites");
  });
});
