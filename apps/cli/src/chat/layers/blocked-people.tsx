import { useClient } from "@parley/client/react";
import type { ReactNode } from "react";
import type { Layout } from "../layout.ts";
import { ShutOutPeople } from "./shut-out-people.tsx";

/** Whom one has blocked, and the way to take it back. */
export function BlockedPeople({ layout }: { layout: Layout }): ReactNode {
  const client = useClient();
  return (
    <ShutOutPeople
      layout={layout}
      from="blocks"
      layer={{ kind: "blocks" }}
      back={{ kind: "settings" }}
      load={() => client.call("user.blocks", {})}
      letIn={({ id: userId }) => client.call("user.unblock", { userId })}
    />
  );
}
