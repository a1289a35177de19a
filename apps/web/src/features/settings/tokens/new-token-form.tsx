import { AppError, DEVICE_NAME_MAX_LENGTH, TOKEN_MAX_CHATS, TokenScope } from "@parley/protocol";
import { useTranslations } from "use-intl";
import { FailureNotice } from "../../../locales/failure-notice.tsx";
import { Button } from "../../../ui/button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { TickLine } from "../../../ui/tick-line.tsx";
import { ChatsField } from "./chats-field.tsx";
import { ExpiryField } from "./expiry-field.tsx";
import { FormPart } from "./form-part.tsx";
import { toggled } from "./token-fields.ts";
import type { NewToken } from "./use-new-token.ts";

export function NewTokenForm({ fields, problem, isRunning, failure, change, handleSubmit, onClose }: Props) {
  const t = useTranslations("settings");
  const isFull = failure instanceof AppError && failure.code === "conflict";
  return (
    <form noValidate onSubmit={handleSubmit} className="flex min-h-0 flex-1 flex-col">
      <div className="scroll-quiet flex min-h-0 flex-1 flex-col gap-5 overflow-y-auto px-5 pb-4">
        <TextField
          autoFocus
          label={t("tokens.name")}
          placeholder={t("tokens.namePlaceholder")}
          error={problem === "nameMissing" ? t("tokens.nameMissing") : undefined}
          maxLength={DEVICE_NAME_MAX_LENGTH}
          value={fields.name}
          onChange={(event) => change({ name: event.target.value })}
        />
        <FormPart title={t("tokens.scopes")}>
          {TokenScope.options.map((scope) => (
            <TickLine
              key={scope}
              label={t(`tokens.${scope}`)}
              text={t(`tokens.${scope}Text`)}
              isOn={fields.scopes.includes(scope)}
              onChange={() => change({ scopes: toggled(fields.scopes, scope) })}
            />
          ))}
        </FormPart>
        <ChatsField fields={fields} onChange={change} />
        <ExpiryField value={fields.days} onChange={(days) => change({ days })} />
      </div>
      <footer className="flex flex-col gap-3 border-line border-t px-5 py-4">
        {problem && <Notice tone="danger">{t(`tokens.${problem}`, { max: TOKEN_MAX_CHATS })}</Notice>}
        {isFull ? <Notice tone="danger">{t("tokens.tooMany")}</Notice> : <FailureNotice failure={failure} />}
        <div className="flex justify-end gap-2">
          <Button tone="quiet" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button type="submit" disabled={isRunning}>
            {isRunning ? t("working") : t("tokens.make")}
          </Button>
        </div>
      </footer>
    </form>
  );
}

type Props = NewToken & { onClose: () => void };
