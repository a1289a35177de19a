import { Check } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "../../../ui/button.tsx";

type Props = { isChanged: boolean; isSaved: boolean; isRunning: boolean; discard: () => void };

/** What becomes of what was typed: always in sight while there is any. */
export function SaveBar({ isChanged, isSaved, isRunning, discard }: Props) {
  const t = useTranslations("settings");
  return (
    <footer className="sticky bottom-0 -mx-4 flex flex-wrap items-center justify-end gap-2 border-line border-t bg-canvas px-4 py-3">
      <p role="status" className="flex flex-1 items-center gap-1.5 text-good text-small">
        {isSaved && (
          <>
            <Check aria-hidden className="size-4" />
            {t("profile.saved")}
          </>
        )}
      </p>
      {isChanged && (
        <Button tone="quiet" disabled={isRunning} onClick={discard}>
          {t("profile.discard")}
        </Button>
      )}
      <Button type="submit" disabled={!isChanged || isRunning}>
        {isRunning ? t("working") : t("profile.save")}
      </Button>
    </footer>
  );
}
