import { RotateCw, X } from "lucide-react";
import { useTranslations } from "use-intl";
import { FileName } from "../../../files/file-name.tsx";
import { useFileSize } from "../../../files/use-file-size.ts";
import { isolated } from "../../../locales/isolated.ts";
import { classes } from "../../../ui/classes.ts";
import { IconButton } from "../../../ui/icon-button.tsx";
import { FilePreview } from "./file-preview.tsx";
import type { Upload } from "./upload.ts";
import { UploadProgress } from "./upload-progress.tsx";

type Props = { upload: Upload; onRemove: (key: string) => void; onRetry: (key: string) => void };

/** One file of the tray: what it is, how far it is, and the way to take it out. */
export function TrayFile({ upload, onRemove, onRetry }: Props) {
  const t = useTranslations();
  const fileSize = useFileSize();
  const { key, source, part, file, failure } = upload;
  const name = isolated(source.name);
  const isUploading = !file && !failure;
  return (
    <li className={classes("tray-file", failure !== null && "border-danger")}>
      <FilePreview upload={upload} />
      <div className="min-w-0 flex-1 text-small">
        <p className="font-medium">
          <FileName name={source.name} />
        </p>
        {failure ? (
          <p className="text-danger">{t(`errors.${failure}`)}</p>
        ) : (
          <p className="text-ink-faint tabular-nums">{fileSize(source.size)}</p>
        )}
        {isUploading && <UploadProgress label={t("files.uploading", { name })} part={part} />}
      </div>
      {failure && (
        <IconButton label={t("files.retryOf", { name })} onClick={() => onRetry(key)}>
          <RotateCw aria-hidden className="size-4.5" />
        </IconButton>
      )}
      <IconButton
        label={isUploading ? t("files.cancel", { name }) : t("files.remove", { name })}
        onClick={() => onRemove(key)}
      >
        <X aria-hidden className="size-4.5" />
      </IconButton>
    </li>
  );
}
