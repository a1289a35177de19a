import type { Notice } from "@parley/client";
import { useClient } from "@parley/client/react";
import { useTranslations } from "use-intl";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ToChats } from "./to-chats.tsx";

/** A chat that one is no longer in, with what was typed into it and never sent. */
export function GoneChat({ notice: { chatId, title, unsent } }: { notice: Notice }) {
  const t = useTranslations("chat");
  const client = useClient();
  return (
    <EmptyState
      heading="h1"
      title={title ? t("goneTitle", { title }) : t("goneTitleUnknown")}
      action={<ToChats onLeave={() => client.dismissNotice(chatId)} />}
    >
      {t("goneText")}
      {unsent.length > 0 && (
        <span className="mt-4 block rounded-field bg-hover p-4 text-left">
          <span className="block font-medium text-small">{t("unsent")}</span>
          {unsent.map((text) => (
            <span key={text} className="block whitespace-pre-wrap wrap-anywhere text-ink">
              {text}
            </span>
          ))}
        </span>
      )}
    </EmptyState>
  );
}
