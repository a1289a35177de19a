import { useTranslations } from "use-intl";
import { Button } from "../../../ui/button.tsx";
import { CopyButton } from "../../../ui/copy-button.tsx";

type Props = { codes: readonly string[]; onDone: () => void };

/** Codes that nobody sees again. */
export function RecoveryCodes({ codes, onDone }: Props) {
  const t = useTranslations("settings.security");
  return (
    <>
      <p className="text-ink-soft">{t("codesText")}</p>
      <ul aria-label={t("codesTitle")} className="flex flex-col gap-2 rounded-field bg-hover p-4 text-small">
        {codes.map((code) => (
          <li key={code}>
            <code className="select-all">{code}</code>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap justify-end gap-2">
        <CopyButton text={codes.join("\n")} label={t("copyCodes")} copiedLabel={t("copied")} tone="quiet" />
        <Button onClick={onDone}>{t("codesDone")}</Button>
      </div>
    </>
  );
}
