import type { MessageFile } from "@parley/protocol";
import { Download } from "lucide-react";
import { useTranslations } from "use-intl";
import { FileIcon } from "../../../files/file-icon.tsx";
import { FileName } from "../../../files/file-name.tsx";
import { useFileSize } from "../../../files/use-file-size.ts";
import { isolated } from "../../../locales/isolated.ts";

type Props = { file: MessageFile; address: string | null /** Null while there is none. */ };

/** A file in its message; a click downloads it. */
export function FileChip({ file: { name, type, size }, address }: Props) {
  const t = useTranslations("files");
  const fileSize = useFileSize();
  const words = (
    <>
      <span className="file-chip-icon">
        <FileIcon type={type} className="size-5" />
      </span>
      <span className="min-w-0 flex-1">
        <span className="block font-medium">
          <FileName name={name} />
        </span>
        <span className="block text-small opacity-75 tabular-nums">{fileSize(size)}</span>
      </span>
    </>
  );
  if (address === null) return <div className="file-chip">{words}</div>;
  return (
    <a
      href={address}
      download={name}
      aria-label={t("downloadOf", { name: isolated(name), size: fileSize(size) })}
      className="file-chip hover:bg-(--code)"
    >
      {words}
      <Download aria-hidden className="size-4.5 shrink-0 opacity-75" />
    </a>
  );
}
