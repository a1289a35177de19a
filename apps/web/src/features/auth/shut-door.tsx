import { useTranslations } from "use-intl";
import { Wordmark } from "../../ui/wordmark.tsx";
import { OtherWay } from "./other-way.tsx";

type Props = {
  /** Nobody may make an account, or who has no invite may not. */
  kind: "closed" | "invite";
  next: string;
};

/** What stands in place of the form while it would be refused, and what to do instead. */
export function ShutDoor({ kind, next }: Props) {
  const t = useTranslations("auth");
  return (
    <div className="flex w-full max-w-96 flex-col gap-6">
      <Wordmark />
      <h1 className="font-semibold text-title tracking-tight">{t(`${kind}Title`)}</h1>
      <p className="text-ink-soft">{t(`${kind}Text`)}</p>
      <p className="text-ink-soft">
        <OtherWay question={t("hasAccount")} answer={t("signIn")} path="/sign-in" next={next} />
      </p>
    </div>
  );
}
