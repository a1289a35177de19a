import { useTranslations } from "use-intl";
import { Avatar } from "../../../ui/avatar.tsx";
import { classes } from "../../../ui/classes.ts";

/** A few messages as they will look. */
export function ChatSample() {
  const t = useTranslations("settings.appearance");
  return (
    <section
      aria-label={t("preview")}
      className="flex flex-col gap-0.5 rounded-card border border-line bg-canvas p-4 compact:gap-px compact:p-3"
    >
      <div className="flex gap-2.5">
        <Avatar id="sample" name="" picture="face:12" size="small" />
        <div className="flex min-w-0 flex-col items-start gap-0.5 compact:gap-px">
          <Bubble text={t("previewAsk")} className="rounded-tl-nib bg-other" />
          <Bubble text={t("previewMore")} className="bg-other" />
        </div>
      </div>
      <div className="flex justify-end pt-2.5 compact:pt-1">
        <Bubble text={t("previewAnswer")} className="rounded-tr-nib bg-own text-own-ink" />
      </div>
    </section>
  );
}

function Bubble({ text, className }: { text: string; className: string }) {
  const look = "max-w-full rounded-bubble px-3.5 py-2 wrap-anywhere compact:px-3 compact:py-1";
  return <p className={classes(look, className)}>{text}</p>;
}
