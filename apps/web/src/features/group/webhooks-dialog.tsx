import { type ChatId, NAME_MAX_LENGTH, type Webhook } from "@parley/protocol";
import { type SubmitEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { ConfirmDialog } from "../../locales/confirm-dialog.tsx";
import { FailureNotice } from "../../locales/failure-notice.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useTask } from "../../ui/use-task.ts";
import { useWebhooks } from "./use-webhooks.ts";
import { WebhookAddress } from "./webhook-address.tsx";
import { WebhookList } from "./webhook-list.tsx";

type Props = { chatId: ChatId; onClose: () => void };

/** The addresses at which other programs post into a group. */
export function WebhooksDialog({ chatId, onClose }: Props) {
  const t = useTranslations("group");
  const { webhooks, failure, madeAddress, create, revoke } = useWebhooks(chatId);
  const making = useTask();
  const [name, setName] = useState("");
  const [revoking, setRevoking] = useState<Webhook | null>(null);
  const handleSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    void making.run(async () => {
      await create(name);
      setName("");
    });
  };
  return (
    <Dialog shape="tall" title={t("webhooks")} closeLabel={t("close")} onClose={onClose}>
      <div className="scroll-quiet flex min-h-0 flex-col gap-5 overflow-y-auto px-5 pb-5">
        <p className="text-ink-soft">{t("webhooksIntro")}</p>
        {madeAddress && <WebhookAddress address={madeAddress} />}
        <form noValidate onSubmit={handleSubmit} className="flex flex-col gap-4">
          <TextField
            label={t("webhookName")}
            maxLength={NAME_MAX_LENGTH}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <Button type="submit" disabled={making.isRunning || name.trim() === ""}>
            {making.isRunning ? t("working") : t("webhookCreate")}
          </Button>
        </form>
        <FailureNotice failure={making.failure ?? failure} />
        {!failure && <WebhookList webhooks={webhooks} onRevoke={setRevoking} />}
      </div>
      {revoking && (
        <ConfirmDialog
          title={t("webhookRevokeTitle", { name: revoking.name })}
          text={t("webhookRevokeText")}
          action={t("webhookRevokeAction")}
          onConfirm={() => revoke(revoking.id)}
          onClose={() => setRevoking(null)}
        />
      )}
    </Dialog>
  );
}
