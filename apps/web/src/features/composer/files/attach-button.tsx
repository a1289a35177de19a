import { useClient } from "@parley/client/react";
import type { ChatId } from "@parley/protocol";
import { Paperclip } from "lucide-react";
import { type ChangeEvent, type RefObject, useRef } from "react";
import { useTranslations } from "use-intl";
import { IconButton } from "../../../ui/icon-button.tsx";
import { addFiles } from "./add-files.ts";

type Props = { chatId: ChatId; area: RefObject<HTMLTextAreaElement | null> };

/** Asks, with the device's own dialog, which files are to go with the next messages. */
export function AttachButton({ chatId, area }: Props) {
  const t = useTranslations("files");
  const client = useClient();
  const input = useRef<HTMLInputElement>(null);
  const handleChange = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    addFiles({ client, chatId, files: [...(currentTarget.files ?? [])] });
    // The same file may be chosen once more.
    currentTarget.value = "";
    area.current?.focus();
  };
  return (
    <>
      <input ref={input} type="file" multiple hidden onChange={handleChange} />
      <IconButton label={t("attach")} className="my-0.5 ml-0.5" onClick={() => input.current?.click()}>
        <Paperclip aria-hidden className="size-5" />
      </IconButton>
    </>
  );
}
