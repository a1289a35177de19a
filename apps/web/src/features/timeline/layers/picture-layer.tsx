import type { MessageFile } from "@parley/protocol";
import { Download } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useFileSize } from "../../../files/use-file-size.ts";
import { isolated } from "../../../locales/isolated.ts";
import { Lightbox } from "../../../ui/lightbox.tsx";

type Props = { file: MessageFile; address: string; onClose: () => void };

/** A picture as large as the window allows. */
export function PictureLayer({ file: { name, size, width, height }, address, onClose }: Props) {
  const t = useTranslations("files");
  const fileSize = useFileSize();
  const [isBroken, setIsBroken] = useState(false);
  const label = t("downloadOf", { name: isolated(name), size: fileSize(size) });
  return (
    <Lightbox
      title={name}
      closeLabel={t("close")}
      onClose={onClose}
      action={
        <a
          href={address}
          download={name}
          aria-label={label}
          title={t("download")}
          className="lightbox-action"
        >
          <Download aria-hidden className="size-5" />
        </a>
      }
    >
      {isBroken ? (
        <p role="alert">{t("pictureFailed")}</p>
      ) : (
        // biome-ignore lint/performance/noImgElement: the server gives it as it was sent, to members only.
        <img
          src={address}
          alt={name}
          width={width ?? undefined}
          height={height ?? undefined}
          onError={() => setIsBroken(true)}
          className="lightbox-picture"
        />
      )}
    </Lightbox>
  );
}
