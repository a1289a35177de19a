import { USER_CODE_MAX_LENGTH } from "@parley/protocol";
import type { FormEvent } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";

type Props = { code: string; isRunning: boolean; onSubmit: (code: string) => void };

/** Takes the code that the terminal shows; what the link has brought stands there already. */
export function CodeForm({ code, isRunning, onSubmit }: Props) {
  const t = useTranslations("device");
  const handleSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSubmit(String(new FormData(event.currentTarget).get("code")));
  };
  return (
    <form onSubmit={handleSubmit} className="flex flex-col gap-5">
      <h1 className="font-semibold text-title tracking-tight">{t("title")}</h1>
      <p className="text-ink-soft">{t("enter")}</p>
      <TextField
        label={t("code")}
        name="code"
        defaultValue={code}
        required
        maxLength={USER_CODE_MAX_LENGTH}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
      <Button type="submit" disabled={isRunning} className="h-12">
        {isRunning ? t("working") : t("next")}
      </Button>
    </form>
  );
}
