import { spawn } from "node:child_process";
import { once } from "node:events";
import type { ChatId } from "@parley/protocol";
import { recordText } from "../output.ts";

/** What a command is told, as one line of JSON on its stdin. */
export type NotifyEvent = {
  event: "notification";
  chatId: ChatId;
  kind: "direct" | "group";
  title: string;
  sender: string;
  body: string;
};

/** Runs a command for one notification. It has no part in the screen: what it prints is nowhere. @throws when it fails */
export async function runNotifyCommand(command: string, event: NotifyEvent): Promise<void> {
  const child = spawn(command, { shell: true, stdio: ["pipe", "ignore", "ignore"] });
  // A command need not read what it is given.
  child.stdin.on("error", () => {});
  child.stdin.end(recordText(event));
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`The command for notifications ended with ${code}.`);
}
