import { ChatApp } from "../../(chat)/chat-app.tsx";
import { ChatClient } from "../../(chat)/chat-client.tsx";
import { currentUserId, requireActor } from "../../(chat)/require-actor.ts";

/** What opens in place of every chat page while there is no network: public/sw.js keeps it. */
export default async function ShellPage() {
  await requireActor("/");
  return (
    <ChatClient userId={await currentUserId()}>
      <ChatApp isShell />
    </ChatClient>
  );
}
