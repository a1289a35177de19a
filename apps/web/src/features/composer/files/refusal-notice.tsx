import { FILE_MAX_BYTES } from "@parley/protocol";
import { useTranslations } from "use-intl";
import { useFileSize } from "../../../files/use-file-size.ts";
import { isolated } from "../../../locales/isolated.ts";
import { TRAY_MAX_FILES } from "./add-files.ts";
import type { Refusal } from "./upload.ts";

/** Why some of the files that were chosen are not in the tray. */
export function RefusalNotice({ refusal: { reason, name, count } }: { refusal: Refusal }) {
  const t = useTranslations("files");
  const fileSize = useFileSize();
  const most = { tooLarge: fileSize(FILE_MAX_BYTES), tooMany: TRAY_MAX_FILES, empty: 0, folder: 0 }[reason];
  return (
    <p role="alert" className="px-2 pt-1 pb-1.5 text-danger text-small wrap-anywhere">
      {t(reason, { name: isolated(name), count, most })}
    </p>
  );
}
