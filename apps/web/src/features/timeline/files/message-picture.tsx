import type { MessageFile } from "@parley/protocol";
import { useTranslations } from "use-intl";
import { FileIcon } from "../../../files/file-icon.tsx";
import { isolated } from "../../../locales/isolated.ts";
import type { PictureBox } from "./picture-box.ts";

type Props = {
  file: MessageFile;
  box: PictureBox;
  /** Null while there is none. */
  address: string | null;
  onOpen: () => void;
  onBroken: () => void;
};

/** A picture in its message. It has its room before it is loaded. */
export function MessagePicture({ file: { name, type }, box: { width, height }, ...rest }: Props) {
  const t = useTranslations("files");
  const { address, onOpen, onBroken } = rest;
  return (
    <button
      type="button"
      aria-label={t("openPicture", { name: isolated(name) })}
      disabled={address === null}
      onClick={onOpen}
      className="message-picture"
      style={{ width, aspectRatio: `${width} / ${height}` }}
    >
      {address ? (
        // biome-ignore lint/performance/noImgElement: the server gives it as it was sent, to members only.
        <img
          src={address}
          alt={name}
          loading="lazy"
          decoding="async"
          draggable={false}
          onError={onBroken}
          className="size-full object-contain"
        />
      ) : (
        <FileIcon type={type} className="m-auto size-8 opacity-50" />
      )}
    </button>
  );
}
