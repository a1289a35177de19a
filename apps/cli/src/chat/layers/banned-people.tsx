import { useClient } from "@parley/client/react";
import type { ChatId } from "@parley/protocol";
import type { ReactNode } from "react";
import type { Layout } from "../layout.ts";
import { ShutOutPeople } from "./shut-out-people.tsx";

/** Who is banned from a group, and the way to take it back. */
export function BannedPeople({ layout, chatId }: { layout: Layout; chatId: ChatId }): ReactNode {
  const client = useClient();
  return (
    <ShutOutPeople
      layout={layout}
      from="bans"
      layer={{ kind: "bans", chatId }}
      back={{ kind: "menu", chatId }}
      load={() => client.call("member.bans", { chatId })}
      letIn={({ id: userId }) => client.call("member.unban", { chatId, userId })}
    />
  );
}
