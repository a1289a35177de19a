import type { ChatId } from "@parley/protocol";
import { useTranslations } from "use-intl";
import { trayState } from "./tray-state.ts";
import { changeTray, type Tray } from "./trays.ts";

/** How far the files of a tray are: to be seen where it keeps one from sending, and else only heard. */
export function TrayLine({ chatId, tray }: { chatId: ChatId; tray: Tray }) {
  const t = useTranslations("files");
  const state = trayState(tray);
  const count = tray.uploads.length;
  const left = tray.uploads.filter(({ file, failure }) => !file && !failure).length;
  const failed = tray.uploads.filter(({ failure }) => failure !== null).length;
  const isShown = tray.onReady !== null || state === "failed";
  return (
    <div className="flex min-h-0 items-center justify-between gap-2 px-2 text-ink-soft text-small">
      <p role="status" className={isShown ? "py-1" : "sr-only"}>
        {words()}
      </p>
      {tray.onReady && (
        <button
          type="button"
          className="text-action shrink-0 text-small"
          onClick={() => changeTray(chatId, { onReady: null })}
        >
          {t("hold")}
        </button>
      )}
    </div>
  );

  function words(): string {
    if (tray.onReady) return t("waiting", { count });
    if (state === "failed") return t("failedCount", { count: failed });
    if (state === "uploading") return t("uploadingCount", { count: left });
    return state === "ready" ? t("uploaded", { count }) : "";
  }
}
