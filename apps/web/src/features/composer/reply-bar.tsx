import type { Row } from "@parley/client";
import { useClientState } from "@parley/client/react";
import { useTranslations } from "use-intl";
import { lineOf } from "../../files/line-of.ts";
import { isolated } from "../../locales/isolated.ts";
import { IntentBar } from "./intent-bar.tsx";

/** Which message is answered. */
export function ReplyBar({ row, onEnd }: { row: Row; onEnd: () => void }) {
  const t = useTranslations("actions");
  const name = useClientState(({ users }) => users[row.senderId]?.name ?? "");
  return (
    <IntentBar
      title={t("replyingTo", { name: isolated(name) })}
      text={lineOf(row)}
      endLabel={t("endReply")}
      onEnd={onEnd}
    />
  );
}
