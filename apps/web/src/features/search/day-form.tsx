import { type SubmitEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { SearchWish } from "./search-wish.ts";

type Days = Pick<SearchWish, "firstDay" | "lastDay">;
type Props = { wish: Days; onApply: (days: Days) => void };

/** Asks for the first and the last day, with the device's own calendar; either may be left open. */
export function DayForm({ wish, onApply }: Props) {
  const t = useTranslations("search");
  const [days, setDays] = useState<Days>({ firstDay: wish.firstDay, lastDay: wish.lastDay });
  const handleSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    onApply(days);
  };
  return (
    <form onSubmit={handleSubmit} className="flex flex-col gap-3">
      <TextField
        type="date"
        label={t("firstDay")}
        max={days.lastDay ?? undefined}
        value={days.firstDay ?? ""}
        onChange={({ target }) => setDays({ ...days, firstDay: target.value || null })}
      />
      <TextField
        type="date"
        label={t("lastDay")}
        min={days.firstDay ?? undefined}
        value={days.lastDay ?? ""}
        onChange={({ target }) => setDays({ ...days, lastDay: target.value || null })}
      />
      <Button type="submit">{t("apply")}</Button>
    </form>
  );
}
