import { type ChatId, type ChatInfo, DESCRIPTION_MAX_LENGTH, TITLE_MAX_LENGTH } from "@parley/protocol";
import type { SubmitEventHandler } from "react";
import { useTranslations } from "use-intl";
import { FailureNotice } from "../../locales/failure-notice.tsx";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { TextAreaField } from "../../ui/text-area-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { PictureChoice } from "./picture-choice.tsx";

export type GroupDraft = Omit<ChatInfo, "title"> & { title: string };

type Props = {
  chatId: ChatId;
  draft: GroupDraft;
  isTitleMissing: boolean;
  isRunning: boolean;
  failure: unknown;
  onChange: (part: Partial<GroupDraft>) => void;
  onSubmit: SubmitEventHandler<HTMLFormElement>;
  onCancel: () => void;
};

export function EditGroupForm({ chatId, draft, isTitleMissing, isRunning, failure, ...on }: Props) {
  const t = useTranslations("group");
  const openness = [
    { value: "open", label: t("openHistory") },
    { value: "closed", label: t("closedHistory") },
  ] as const;
  return (
    <form noValidate onSubmit={on.onSubmit} className="flex min-h-0 flex-1 flex-col">
      <div className="scroll-quiet flex min-h-0 flex-col gap-5 overflow-y-auto px-5 pt-1 pb-4">
        <PictureChoice
          chatId={chatId}
          title={draft.title}
          picture={draft.avatar}
          onChange={(avatar) => on.onChange({ avatar })}
        />
        <TextField
          label={t("name")}
          error={isTitleMissing ? t("nameMissing") : undefined}
          maxLength={TITLE_MAX_LENGTH}
          value={draft.title}
          onChange={(event) => on.onChange({ title: event.target.value })}
        />
        <TextAreaField
          label={t("description")}
          maxLength={DESCRIPTION_MAX_LENGTH}
          value={draft.description}
          onChange={(event) => on.onChange({ description: event.target.value })}
        />
        <div className="flex flex-col gap-1.5">
          <p aria-hidden className="font-medium text-ink-soft text-small">
            {t("history")}
          </p>
          <Choice
            label={t("history")}
            options={openness}
            value={draft.hasOpenHistory ? "open" : "closed"}
            onChange={(value) => on.onChange({ hasOpenHistory: value === "open" })}
          />
        </div>
        <FailureNotice failure={failure} />
      </div>
      <footer className="flex justify-end gap-2 border-line border-t px-5 py-4">
        <Button tone="quiet" onClick={on.onCancel}>
          {t("cancel")}
        </Button>
        <Button type="submit" disabled={isRunning}>
          {isRunning ? t("working") : t("save")}
        </Button>
      </footer>
    </form>
  );
}
