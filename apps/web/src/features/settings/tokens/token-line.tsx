import type { AccessToken } from "@parley/protocol";
import { useTranslations } from "use-intl";
import { Button } from "../../../ui/button.tsx";
import { When } from "../parts/when.tsx";

type Props = { token: AccessToken; onRevoke: () => void };

/** A token: what for, what it may, how long, and when it was used. */
export function TokenLine({ token: { name, scopes, chatIds, lastUsedAt, expiresAt }, onRevoke }: Props) {
  const t = useTranslations("settings.tokens");
  const may = scopes.length > 1 ? "readsAndWrites" : scopes[0] === "read" ? "reads" : "writes";
  const where = chatIds === null ? t("allChatsLine") : t("chatsLine", { count: chatIds.length });
  return (
    <div className="flex flex-wrap items-start gap-3">
      <div className="min-w-32 flex-1">
        <h3 className="truncate font-medium" dir="auto">
          {name}
        </h3>
        <p className="text-ink-soft text-small">{[t(may), where].join(" ")}</p>
        <p className="text-ink-faint text-small">
          {lastUsedAt === null ? (
            t("neverUsed")
          ) : (
            <When time={lastUsedAt} say={(when) => t("used", { when })} />
          )}
          {SEPARATOR}
          <When time={expiresAt} say={(when) => t("expires", { when })} />
        </p>
      </div>
      <Button tone="quiet" aria-label={t("revokeName", { name })} onClick={onRevoke}>
        {t("revoke")}
      </Button>
    </div>
  );
}

const SEPARATOR = " · ";
