import { type ChatId, MESSAGE_MAX_LENGTH } from "@parley/protocol";
import { type RefObject, useId } from "react";
import { useTranslations } from "use-intl";
import { applyEdit, selectedIn } from "./apply-edit.ts";
import { SuggestionList } from "./completion/suggestion-list.tsx";
import { useCompletion } from "./completion/use-completion.ts";
import { FormatBar } from "./formatting/format-bar.tsx";
import { type FormatName, formats } from "./formatting/formats.ts";
import { useFormatKeys } from "./formatting/use-format-keys.ts";
import { useHasSelection } from "./formatting/use-has-selection.ts";
import { useLineBreaks } from "./formatting/use-line-breaks.ts";
import { useRefusedPaste } from "./use-refused-paste.ts";

type Props = { area: RefObject<HTMLTextAreaElement | null>; chatId: ChatId };

/** What helps whoever writes: formats, lists that go on, and names that are completed. Loaded when somebody begins to. */
export default function WritingAids({ area, chatId }: Props) {
  const t = useTranslations("writing");
  const listId = useId();
  const { sign, suggestions, activeIndex, pick } = useCompletion(area, { chatId, listId });
  const refusedLength = useRefusedPaste(area);
  const hasSelection = useHasSelection(area);
  useFormatKeys(area);
  useLineBreaks(area);
  const format = (name: FormatName) => {
    if (area.current) applyEdit(area.current, formats[name].toggle(selectedIn(area.current)));
  };
  return (
    <>
      <p role="status" className="sr-only">
        {suggestions.length > 0 && t("suggestions", { count: suggestions.length })}
      </p>
      {suggestions.length > 0 && (
        <SuggestionList
          id={listId}
          label={sign === "@" ? t("people") : t("emoji")}
          suggestions={suggestions}
          activeIndex={activeIndex}
          onPick={pick}
        />
      )}
      {refusedLength !== null && (
        <p role="alert" className="writing-aid px-4 py-3 text-danger text-small">
          {t("pasteTooLong", { count: refusedLength, most: MESSAGE_MAX_LENGTH })}
        </p>
      )}
      {suggestions.length === 0 && refusedLength === null && hasSelection && <FormatBar onPick={format} />}
    </>
  );
}
