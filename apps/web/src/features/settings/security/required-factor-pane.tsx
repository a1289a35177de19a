import { useState } from "react";
import { useTranslations } from "use-intl";
import { FailureNotice } from "../../../locales/failure-notice.tsx";
import { Button } from "../../../ui/button.tsx";
import { useIsHere } from "../../../ui/use-is-here.ts";
import { useTask } from "../../../ui/use-task.ts";
import { Wordmark } from "../../../ui/wordmark.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";
import { SetUpSteps } from "./set-up-steps.tsx";

type Props = { onDone: () => void; onSignOut: () => Promise<void> };

/** That the server asks everybody for a second factor, how to set it up, and the way out. */
export function RequiredFactorPane({ onDone, onSignOut }: Props) {
  const t = useTranslations("settings.security");
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  return (
    <div className="flex w-full max-w-96 flex-col gap-5">
      <Wordmark />
      <h1 className="mt-1 font-semibold text-title tracking-tight">
        {t(codes ? "codesTitle" : "requiredTitle")}
      </h1>
      {codes ? (
        <RecoveryCodes codes={codes} onDone={onDone} />
      ) : (
        <SetUp onSignOut={onSignOut} onCodes={setCodes} />
      )}
    </div>
  );
}

type SetUpProps = Pick<Props, "onSignOut"> & Parameters<typeof SetUpSteps>[0];

function SetUp({ onSignOut, onCodes }: SetUpProps) {
  const t = useTranslations("settings.security");
  const { isRunning, failure, run } = useTask();
  const isHere = useIsHere();
  return (
    <>
      <p className="text-ink-soft">{t("requiredText")}</p>
      <SetUpSteps onCodes={onCodes} />
      <FailureNotice failure={failure} />
      <Button
        tone="quiet"
        disabled={isRunning || !isHere}
        onClick={() => void run(onSignOut)}
        className="self-start"
      >
        {t("requiredSignOut")}
      </Button>
    </>
  );
}
