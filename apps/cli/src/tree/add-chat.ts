import { NotificationLevel } from "@parley/protocol";
import { type Command, createArgument } from "commander";
import type { OwnSettings } from "../commands/chat-set-mine.ts";
import { durationOf } from "./duration.ts";
import type { Tree } from "./tree.ts";

/** The last moment that the contract knows. */
const FOREVER = "9999-12-31T23:59:59.999Z";

/** What needs no more than the chat's name. */
const switches = [
  { name: "unmute", description: "commands.chatUnmute", settings: { mutedUntil: null } },
  { name: "pin", description: "commands.chatPin", settings: { isPinned: true } },
  { name: "unpin", description: "commands.chatUnpin", settings: { isPinned: false } },
  { name: "archive", description: "commands.chatArchive", settings: { isArchived: true } },
  { name: "unarchive", description: "commands.chatUnarchive", settings: { isArchived: false } },
  { name: "mark-unread", description: "commands.chatMarkUnread", settings: { isMarkedUnread: true } },
] as const satisfies { name: string; description: string; settings: OwnSettings }[];

/** How one sets chats up for oneself: `chat mute`, `chat archive` and their like. */
export function addChat(tree: Tree): void {
  const chat = tree.branch("chat", tree.translate("commands.chat"));
  addMute(chat);
  addNotify(chat);
  for (const { name, description, settings } of switches)
    chat
      .add(name, chat.translate(description))
      .argument("<chat>", chat.translate("help.chatArgument"))
      .action((name: string, _flags: object, command: Command) => setMine(chat, { name, settings, command }));
}

function addMute(tree: Tree): void {
  const { add, translate } = tree;
  add("mute", translate("commands.chatMute"))
    .argument("<chat>", translate("help.chatArgument"))
    .option("--for <time>", translate("options.muteFor"), durationOf)
    .action((name: string, flags: { for?: number }, command: Command) => {
      const mutedUntil = flags.for === undefined ? FOREVER : new Date(Date.now() + flags.for).toISOString();
      return setMine(tree, { name, settings: { mutedUntil }, command });
    });
}

function addNotify(tree: Tree): void {
  const { add, translate } = tree;
  const level = createArgument("<level>", translate("help.levelArgument")).choices(NotificationLevel.options);
  add("notify", translate("commands.chatNotify"))
    .argument("<chat>", translate("help.chatArgument"))
    .addArgument(level)
    .action((name: string, notificationLevel: NotificationLevel, _flags: object, command: Command) =>
      setMine(tree, { name, settings: { notificationLevel }, command }),
    );
}

type Setting = { name: string; settings: OwnSettings; command: Command };

async function setMine({ contextOf }: Tree, { name, settings, command }: Setting): Promise<void> {
  const { chatSetMineRun } = await import("../commands/chat-set-mine.ts");
  await chatSetMineRun({ ...(await contextOf(command)), chat: name, settings });
}
