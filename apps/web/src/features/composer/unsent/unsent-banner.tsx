import { useClient } from "@parley/client/react";
import type { ChatId } from "@parley/protocol";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Notice } from "../../../ui/notice.tsx";
import { DeleteUnsentDialog } from "./delete-unsent-dialog.tsx";

type Props = {
  chatId: ChatId /** Of the messages that were refused, the oldest first. */;
  keys: readonly string[];
};

/** What can be done about all messages of a chat that were not sent. */
export function UnsentBanner({ chatId, keys }: Props) {
  const t = useTranslations("writing");
  const client = useClient();
  const [isAsking, setIsAsking] = useState(false);
  const count = keys.length;
  const retryAll = () => {
    for (const key of keys) client.retry(chatId, key);
  };
  const deleteAll = () => {
    for (const key of keys) client.discard(chatId, key);
  };
  return (
    <div className="mx-auto w-full max-w-3xl px-4 pt-1">
      <Notice
        tone="danger"
        action={
          <span className="-my-2 flex gap-2">
            <button type="button" className="text-action" onClick={retryAll}>
              {count > 1 ? t("retryAll") : t("retryOne")}
            </button>
            <button type="button" className="text-action" onClick={() => setIsAsking(true)}>
              {count > 1 ? t("deleteAll") : t("deleteOne")}
            </button>
          </span>
        }
      >
        {t("unsent", { count })}
      </Notice>
      {isAsking && (
        <DeleteUnsentDialog count={count} onConfirm={deleteAll} onClose={() => setIsAsking(false)} />
      )}
    </div>
  );
}
