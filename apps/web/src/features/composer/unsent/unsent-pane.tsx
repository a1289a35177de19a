import { useClientState } from "@parley/client/react";
import type { ChatId } from "@parley/protocol";
import { lazy, Suspense } from "react";

const UnsentBanner = lazy(() => import("./unsent-banner.tsx"));

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
