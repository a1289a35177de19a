import { useTranslations } from "use-intl";
import type { Decision } from "./device-calls.ts";

const results = { approve: "approved", deny: "denied" } as const;

/** What has become of the terminal, and where to go on. */
export function DeviceResult({ decision }: { decision: Decision }) {
  const t = useTranslations("device");
  const result = results[decision];
  return (
    <div role="status" className="flex flex-col items-start gap-5">
      <h1 className="font-semibold text-title tracking-tight">{t(`${result}Title`)}</h1>
      <p className="text-ink-soft">{t(`${result}Text`)}</p>
      <a href="/" className="text-link font-medium">
        {t("home")}
      </a>
    </div>
  );
}
