import { Share2 } from "lucide-react";
import { Suspense } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../ui/button.tsx";
import { CopyButton } from "../../ui/copy-button.tsx";
import { late } from "../../ui/late.ts";

const QrCode = late(() => import("../../ui/qr-code.tsx"));

/** A link that was just made: to copy, to hand on, to point a phone at. */
export function MadeLink({ link, title }: { link: string; title: string }) {
  const t = useTranslations("invites");
  const share = () => navigator.share({ title: t("shareText", { title }), url: link }).catch(() => {});
  return (
    <section aria-label={t("link")} className="flex flex-col gap-3 rounded-card bg-hover p-4">
      <div className="mx-auto size-44">
        <Suspense>
          <QrCode text={link} label={t("qr")} />
        </Suspense>
      </div>
      <input
        readOnly
        aria-label={t("link")}
        value={link}
        onFocus={(event) => event.target.select()}
        className="field-box h-11 truncate px-3.5"
      />
      <div className="flex gap-2">
        <CopyButton text={link} label={t("copy")} copiedLabel={t("copied")} />
        {"share" in navigator && (
          <Button tone="quiet" className="flex-1" onClick={share}>
            <Share2 aria-hidden className="size-4" />
            {t("share")}
          </Button>
        )}
      </div>
      <p className="text-ink-soft text-small">{t("once")}</p>
    </section>
  );
}
