import type { Call } from "@parley/client/http";
import { type Chat, type Member, PRESENCE_MAX_USERS, type Presence, type UserId } from "@parley/protocol";
import type { Output } from "../output.ts";
import { findChat } from "../reading/find-chat.ts";
import type { Segment } from "../text/paint.ts";
import { printTable } from "../text/table.ts";
import type { Times } from "../text/times.ts";
import type { Translate } from "../translate.ts";

type Options = { call: Call; output: Output; translate: Translate; times: Times; chat: string };

/** `parley who`: the members of a chat, who of them is there, and up to where each has read, as far as he shows it. */
export async function memberListRun(options: Options): Promise<void> {
  const { call, output, translate } = options;
  const chat = await call("chat.get", { chatId: await findChat(call, options.chat) });
  const presences = await presencesIn(chat, call);
  if (output.isJson) {
    for (const member of chat.members)
      output.record({ chatId: chat.id, ...member, presence: presences.get(member.user.id) ?? null });
    return;
  }
  printTable(output, {
    headings: [
      translate("who.name"),
      translate("who.handle"),
      translate("who.role"),
      translate("who.presence"),
      translate("who.read", { total: chat.lastSeq }),
    ],
    rows: chat.members.map((member) => rowOf(member, presences.get(member.user.id), options)),
    flexible: 0,
  });
}

async function presencesIn({ members }: Chat, call: Call): Promise<Map<UserId, Presence>> {
  const presences = new Map<UserId, Presence>();
  for (let start = 0; start < members.length; start += PRESENCE_MAX_USERS) {
    const userIds = members.slice(start, start + PRESENCE_MAX_USERS).map(({ user }) => user.id);
    for (const presence of (await call("user.presence", { userIds })).presences)
      presences.set(presence.userId, presence);
  }
  return presences;
}

type Reader = Pick<Options, "translate" | "times">;

function rowOf(
  { user, role, lastReadSeq }: Member,
  presence: Presence | undefined,
  reader: Reader,
): Segment[] {
  return [
    { text: user.name, style: "bold" },
    `@${user.handle}`,
    reader.translate(`who.roles.${role}`),
    presenceText(presence, reader),
    String(lastReadSeq),
  ];
}

function presenceText(presence: Presence | undefined, { translate, times }: Reader): Segment {
  if (presence?.isOnline) return { text: translate("who.online"), style: "green" };
  if (!presence?.lastSeenAt) return "";
  return translate("who.lastSeen", { time: times.stamp(Date.parse(presence.lastSeenAt)) });
}
