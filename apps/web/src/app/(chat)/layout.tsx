import type { ReactNode } from "react";
import { ChatApp } from "./chat-app.tsx";
import { ChatClient } from "./chat-client.tsx";
import { firstLoad } from "./first-load.ts";
import { currentUserId } from "./require-actor.ts";

/** Lives as long as one is signed in: moving between chats never remounts the list or the connection. */
export default async function ChatLayout({ children }: { children: ReactNode }) {
  return (
    <ChatClient userId={await currentUserId()} firstLoad={firstLoad()}>
      <ChatApp />
      {children}
    </ChatClient>
  );
}
