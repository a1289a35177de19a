import { useConnection } from "@parley/client/react";
import { CloudOff } from "lucide-react";
import { useTranslations } from "use-intl";

/** Says over the messages that there is no network, and that writing is safe all the same. */
export function ConnectionStrip() {
  const t = useTranslations("offline");
  const connection = useConnection();
  if (connection !== "waiting") return null;
  return (
    <p role="status" className="flex items-center justify-center gap-2 bg-accent-soft px-4 py-2 text-small">
      <CloudOff aria-hidden className="size-4 shrink-0 text-accent-ink" />
      {t("text")}
    </p>
  );
}
