import { type AdminPerson, AppError, EMAIL_MAX_LENGTH } from "@parley/protocol";
import type { SubmitEvent } from "react";
import { useTranslations } from "use-intl";
import { FailureNotice } from "../../locales/failure-notice.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useTask } from "../../ui/use-task.ts";
import { call } from "./call.ts";

type Props = { person: AdminPerson; onChanged: () => Promise<void>; onClose: () => void };

/** Gives an account another address. */
export function EmailDialog({ person, onChanged, onClose }: Props) {
  const t = useTranslations("admin.people");
  const confirm = useTranslations("confirm");
  const { isRunning, failure, run } = useTask();
  const problem = failure instanceof AppError ? problems[failure.code as keyof typeof problems] : undefined;
  const { id: userId, name, email } = person;
  const handleSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const next = String(new FormData(event.currentTarget).get("email") ?? "");
    void run(async () => {
      await call("admin.changeEmail", { userId, email: next });
      await onChanged();
      onClose();
    });
  };
  return (
    <Dialog title={t("emailTitle", { name })} closeLabel={confirm("cancel")} onClose={onClose}>
      <form noValidate onSubmit={handleSubmit} className="flex flex-col gap-5 overflow-y-auto px-5 pb-5">
        <p className="text-ink-soft">{t("emailText")}</p>
        <TextField
          label={t("newEmail")}
          error={problem && t(problem)}
          name="email"
          type="email"
          autoComplete="off"
          defaultValue={email}
          maxLength={EMAIL_MAX_LENGTH}
        />
        {!problem && <FailureNotice failure={failure} />}
        <Button type="submit" disabled={isRunning} className="self-end">
          {isRunning ? confirm("working") : t("email")}
        </Button>
      </form>
    </Dialog>
  );
}

const problems = { invalid_input: "emailInvalid", conflict: "emailTaken" } as const;
