import { useTranslations } from "use-intl";
import { CopyButton } from "../../ui/copy-button.tsx";

/** The address of a webhook that was just made, with a command to try it. */
export function WebhookAddress({ address }: { address: string }) {
  const t = useTranslations("group");
  return (
    <section aria-label={t("webhookSecret")} className="flex flex-col gap-3 rounded-card bg-hover p-4">
      <input
        readOnly
        aria-label={t("webhookSecret")}
        value={address}
        onFocus={(event) => event.target.select()}
        className="field-box h-11 truncate px-3.5"
      />
      <CopyButton text={address} label={t("copy")} copiedLabel={t("copied")} />
      <p className="text-ink-soft text-small">{t("webhookOnce")}</p>
      <div className="flex flex-col gap-1 text-small">
        <p className="font-medium text-ink-soft">{t("webhookTry")}</p>
        <code className="break-all rounded-nib bg-code px-2 py-1.5">
          {`curl -H 'content-type: text/plain' -d 'Hello' ${address}`}
        </code>
      </div>
    </section>
  );
}
