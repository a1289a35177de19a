import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { copyText } from "../../../ui/copy-text.ts";

/** Takes code along, and says so until one goes elsewhere. Its bar is as high before it is loaded. */
export function CopyCodeButton({ value }: { value: string }) {
  const t = useTranslations("actions");
  const [isCopied, setIsCopied] = useState(false);
  const Icon = isCopied ? Check : Copy;
  const label = isCopied ? t("copied") : t("copyText");
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className="code-copy"
      onClick={() => void copyText(value).then(() => setIsCopied(true))}
      onPointerLeave={() => setIsCopied(false)}
      onBlur={() => setIsCopied(false)}
    >
      <Icon aria-hidden className="size-3.5" />
      <span role="status" className="sr-only">
        {isCopied && label}
      </span>
    </button>
  );
}
