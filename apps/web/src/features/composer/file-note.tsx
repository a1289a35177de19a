import type { RefObject } from "react";
import { useTranslations } from "use-intl";
import { useRefusedFiles } from "./use-refused-files.ts";

/** Says that files cannot be sent, to whoever has just tried. */
export function FileNote({ area }: { area: RefObject<HTMLTextAreaElement | null> }) {
  const t = useTranslations("writing");
  const isRefused = useRefusedFiles(area);
  if (!isRefused) return null;
  return (
    <p role="status" className="mx-auto w-full max-w-3xl px-8 pt-1 text-ink-soft text-small">
      {t("noFiles")}
    </p>
  );
}
