import { demoAccounts, demoEmail } from "@parley/db/seed";
import type { ChatId } from "@parley/protocol";
import type { Stack } from "../../scripts/stack/start-stack.ts";
import { aGroup, directChat } from "../people/chats.ts";
import { openSocket } from "../people/open-socket.ts";
import { type Person, register, signIn } from "../people/person.ts";

/** The demo with some of its people online, and where its screens are. */
export type Scene = {
  webUrl: string;
  ann: Person;
  bob: Person;
  /** She has a chat in which nobody has written. */
  lena: Person;
  /** He owns a group. */
  noah: Person;
  /** Somebody who has come today and has no chats. */
  newcomer: Person;
  /** Of Ann's: a group that speaks the language, and a direct chat. */
  groups: Record<"en" | "ru", ChatId>;
  directId: ChatId;
  emptyId: ChatId;
  ownId: ChatId;
  inviteUrl: string;
  close(): void;
};

const ONLINE = ["bob", "priya", "maria", "tom"] as const;

/** @throws Error when the demo is not there */
export async function openScene(stack: Stack): Promise<Scene> {
  const { webUrl } = stack;
  const [{ password }] = demoAccounts;
  const demo = (handle: Parameters<typeof demoEmail>[0]) =>
    signIn(webUrl, { email: demoEmail(handle), password });
  const [ann, bob, lena, noah, sofia, grace] = await Promise.all([
    demo("ann"),
    demo("bob"),
    demo("lena"),
    demo("noah"),
    demo("sofia"),
    demo("grace"),
  ]);
  const newcomer = await register(webUrl, "Nina");
  await newcomer.call("me.update", { name: "Nina Holm" });
  const ownId = await aGroup(noah, "Harbour swimmers 🏊", [sofia, grace]); // Ann is not in it, so that she can join.
  const { token } = await noah.call("invite.create", { chatId: ownId });
  const sockets = await Promise.all(ONLINE.map(async (handle) => openSocket(stack, await demo(handle))));
  return {
    webUrl,
    ann,
    bob,
    lena,
    noah,
    newcomer,
    groups: await findGroups(ann),
    directId: await directChat(ann, bob),
    emptyId: await directChat(lena, sofia),
    ownId,
    inviteUrl: `${webUrl}/join#${token}`,
    close() {
      for (const socket of sockets) socket.close();
    },
  };
}

async function findGroups(ann: Person): Promise<Scene["groups"]> {
  const { chats } = await ann.call("chat.list", { limit: 100 });
  const named = (title: string) => {
    const chat = chats.find((each) => each.title?.startsWith(title));
    if (!chat) throw new Error(`The demo has no chat ${title}.`);
    return chat.id;
  };
  return { en: named("Ferry app"), ru: named("Семья") };
}
