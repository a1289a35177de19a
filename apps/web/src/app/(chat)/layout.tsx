import type { ReactNode } from "react";
import { ChatApp } from "./chat-app.tsx";
import { ChatClient } from "./chat-client.tsx";

/** Lives as long as one is signed in: moving between chats never remounts the list or the connection. */
export default function ChatLayout({ children }: { children: ReactNode }) {
  return (
    <ChatClient>
      <ChatApp />
      {children}
    </ChatClient>
  );
}
