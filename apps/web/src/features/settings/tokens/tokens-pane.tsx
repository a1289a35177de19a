import { useClient } from "@parley/client/react";
import type { AccessToken } from "@parley/protocol";
import { Plus } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { ConfirmDialog } from "../../../locales/confirm-dialog.tsx";
import { Button } from "../../../ui/button.tsx";
import { ListFailure, ListSkeleton } from "../parts/list-state.tsx";
import { SettingGroup } from "../parts/setting-group.tsx";
import { useAnswer } from "../parts/use-answer.ts";
import { NewTokenDialog } from "./new-token-dialog.tsx";
import { TokenList } from "./token-list.tsx";

type Layer = { kind: "new" } | { kind: "revoke"; token: AccessToken };

/** What bots and scripts act with. */
export function TokensPane() {
  const t = useTranslations("settings");
  const client = useClient();
  const [answer, ask] = useAnswer("token.list");
  const [layer, setLayer] = useState<Layer | null>(null);
  const closeLayer = () => setLayer(null);
  const revoke = async ({ id }: AccessToken) => {
    await client.call("token.revoke", { tokenId: id });
    await ask();
  };
  const create = (
    <Button onClick={() => setLayer({ kind: "new" })}>
      <Plus aria-hidden className="size-4" />
      {t("tokens.create")}
    </Button>
  );
  return (
    <SettingGroup title={t("tokens.yours")} text={t("tokens.explanation")} action={create}>
      {answer.state === "loading" && <ListSkeleton />}
      {answer.state === "failed" && <ListFailure failure={answer.failure} onRetry={ask} />}
      {answer.state === "ready" && (
        <TokenList tokens={answer.output.tokens} onRevoke={(token) => setLayer({ kind: "revoke", token })} />
      )}
      {layer?.kind === "new" && <NewTokenDialog onMade={ask} onClose={closeLayer} />}
      {layer?.kind === "revoke" && (
        <ConfirmDialog
          title={t("tokens.revokeTitle", { name: layer.token.name })}
          text={t("tokens.revokeText")}
          action={t("tokens.revoke")}
          onConfirm={() => revoke(layer.token)}
          onClose={closeLayer}
        />
      )}
    </SettingGroup>
  );
}
