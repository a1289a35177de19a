import { useState } from "react";
import { FileIcon } from "../../../files/file-icon.tsx";
import type { Upload } from "./upload.ts";

/** What a file looks like, small; what shows nothing has the sign of its kind. */
export function FilePreview({ upload: { preview, source } }: { upload: Upload }) {
  const [isBroken, setIsBroken] = useState(false);
  return (
    <span className="flex size-11 shrink-0 items-center justify-center overflow-hidden rounded-field bg-accent-soft text-accent-ink">
      {preview && !isBroken ? (
        // biome-ignore lint/performance/noImgElement: it is on this device. Its name stands beside it.
        <img src={preview} alt="" onError={() => setIsBroken(true)} className="size-full object-cover" />
      ) : (
        <FileIcon type={source.type} className="size-5.5" />
      )}
    </span>
  );
}
