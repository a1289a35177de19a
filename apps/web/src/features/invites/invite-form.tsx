import { type SubmitEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../ui/button.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import type { Terms } from "./use-invites.ts";

type Props = {
  isRunning: boolean;
  /** There is a link already: another one is not the first thing to do. */
  isQuiet: boolean;
  onCreate: (terms: Terms) => void;
};

const HOURS = { hour: 1, day: 24, week: 7 * 24, month: 30 * 24, ever: null } as const;
const USES = { any: null, "1": 1, "10": 10, "100": 100 } as const;

/** For how long and for how many people a new link works. */
export function InviteForm({ isRunning, isQuiet, onCreate }: Props) {
  const t = useTranslations("invites");
  const [life, setLife] = useState<keyof typeof HOURS>("week");
  const [uses, setUses] = useState<keyof typeof USES>("any");
  const lives = (["hour", "day", "week", "month", "ever"] as const).map((value) => ({
    value,
    label: t(value),
  }));
  const counts = (["any", "1", "10", "100"] as const).map((value) => {
    const count = USES[value];
    return { value, label: count === null ? t("anyNumber") : t("people", { count }) };
  });
  const handleSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    onCreate({ expiresInHours: HOURS[life], maxUses: USES[uses] });
  };
  return (
    <form onSubmit={handleSubmit} className="flex flex-col gap-4">
      <div className="flex gap-3">
        <SelectField label={t("expires")} options={lives} value={life} onChange={setLife} />
        <SelectField label={t("uses")} options={counts} value={uses} onChange={setUses} />
      </div>
      <Button type="submit" tone={isQuiet ? "quiet" : "primary"} disabled={isRunning}>
        {isRunning ? t("working") : t("create")}
      </Button>
    </form>
  );
}
