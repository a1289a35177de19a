import { useClient } from "@parley/client/react";
import { type ChatId, type Webhook, type WebhookId, webhookAddress } from "@parley/protocol";
import { useCallback, useEffect, useState } from "react";
import { useNewest } from "../../ui/use-newest.ts";

/** A group's webhooks, and the address of the one that was just made: nobody can see it later. */
export function useWebhooks(chatId: ChatId) {
  const client = useClient();
  const [webhooks, setWebhooks] = useState<Webhook[] | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [made, setMade] = useState<{ id: WebhookId; address: string } | null>(null);
  const ask = useNewest();
  const load = useCallback(() => {
    const isNewest = ask();
    return client.call("webhook.list", { chatId }).then(
      (answer) => isNewest() && setWebhooks(answer.webhooks),
      (error) => isNewest() && setFailure(error),
    );
  }, [client, chatId, ask]);
  useEffect(() => void load(), [load]);

  const create = async (name: string) => {
    const answer = await client.call("webhook.create", { chatId, name });
    setMade({ id: answer.webhook.id, address: webhookAddress(location.origin, answer) });
    await load();
  };
  const revoke = async (webhookId: WebhookId) => {
    await client.call("webhook.revoke", { chatId, webhookId });
    setMade((before) => (before?.id === webhookId ? null : before));
    await load();
  };
  return { webhooks, failure, madeAddress: made?.address ?? null, create, revoke };
}
