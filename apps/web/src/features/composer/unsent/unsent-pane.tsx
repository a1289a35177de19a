import { useClientState } from "@parley/client/react";
import type { ChatId } from "@parley/protocol";
import { Suspense } from "react";
import { lateFrom } from "../../../ui/late.ts";

const UnsentBanner = lateFrom(
  () => import("../later.ts"),
  (parts) => parts.UnsentBanner,
);

/** Says over the composer that messages were refused: the rows that tell which may be far above. */
export function UnsentPane({ chatId }: { chatId: ChatId }) {
  const keys = useClientState(({ chats }) => {
    const failed = chats[chatId]?.pending.filter(({ state }) => state === "failed") ?? [];
    return failed.map(({ clientId }) => clientId);
  });
  if (keys.length === 0) return null;
  return (
    <Suspense>
      <UnsentBanner chatId={chatId} keys={keys} />
    </Suspense>
  );
}
