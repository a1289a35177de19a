import { type SubmitEvent, useId, useState } from "react";
import { useTranslations } from "use-intl";
import { FailureNotice } from "../../../locales/failure-notice.tsx";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { useTask } from "../../../ui/use-task.ts";

type Props = { time: number; onJump: (date: string) => Promise<void>; onClose: () => void };

/** Asks for a day, with the device's own calendar, and goes to its first message. */
export function DateDialog({ time, onJump, onClose }: Props) {
  const t = useTranslations("actions");
  const id = useId();
  const { isRunning, failure, run } = useTask();
  const [day, setDay] = useState(() => dayOf(new Date(time)));
  const handleSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    void run(async () => {
      await onJump(new Date(`${day}T00:00:00`).toISOString());
      onClose();
    });
  };
  return (
    <Dialog title={t("dateTitle")} closeLabel={t("cancel")} onClose={onClose}>
      <form onSubmit={handleSubmit} className="flex flex-col gap-4 px-5 pb-5">
        <label htmlFor={id} className="text-ink-soft text-small">
          {t("dateLabel")}
        </label>
        <input
          id={id}
          type="date"
          required
          value={day}
          max={dayOf(new Date())}
          onChange={(event) => setDay(event.target.value)}
          className="field-box px-4 py-2.5"
        />
        <FailureNotice failure={failure} />
        <Button type="submit" disabled={isRunning || day === ""}>
          {isRunning ? t("working") : t("dateGo")}
        </Button>
      </form>
    </Dialog>
  );
}

/** @returns the day as the input wants it, in the device's time zone. */
function dayOf(date: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
