import { Check, Copy } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../../ui/button.tsx";
import { copyText } from "../../../ui/copy-text.ts";

type Props = { secret: string; onDone: () => void };

/** A token that nobody sees again. */
export function TokenSecret({ secret, onDone }: Props) {
  const t = useTranslations("settings.tokens");
  const [isCopied, setIsCopied] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const copy = async () => {
    await copyText(secret);
    setIsCopied(true);
  };
  return (
    <div className="flex flex-col gap-5 px-5 pb-5">
      <p className="text-ink-soft">{t("madeText")}</p>
      <input
        ref={field}
        readOnly
        aria-label={t("secret")}
        value={secret}
        onFocus={(event) => event.target.select()}
        className="field-box h-12 px-3.5 font-mono"
      />
      <div className="flex flex-wrap justify-end gap-2">
        <Button tone="quiet" onClick={onDone}>
          {t("done")}
        </Button>
        <Button onClick={copy}>
          {isCopied ? <Check aria-hidden className="size-4" /> : <Copy aria-hidden className="size-4" />}
          <span role="status">{isCopied ? t("copied") : t("copy")}</span>
        </Button>
      </div>
    </div>
  );
}
