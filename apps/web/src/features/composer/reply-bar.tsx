import type { Row } from "@parley/client";
import { plainMarkdown } from "@parley/client/markdown";
import { useClientState } from "@parley/client/react";
import { useTranslations } from "use-intl";
import { isolated } from "../../locales/isolated.ts";
import { IntentBar } from "./intent-bar.tsx";

/** Which message is answered. */
export function ReplyBar({ row: { senderId, body }, onEnd }: { row: Row; onEnd: () => void }) {
  const t = useTranslations("actions");
  const name = useClientState(({ users }) => users[senderId]?.name ?? "");
  return (
    <IntentBar
      title={t("replyingTo", { name: isolated(name) })}
      text={plainMarkdown(body)}
      endLabel={t("endReply")}
      onEnd={onEnd}
    />
  );
}
