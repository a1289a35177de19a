"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Avatar } from "../../ui/avatar.tsx";
import { classes } from "../../ui/classes.ts";

/** What Parley is, shown instead of told: decoration beside the forms on wide screens. */
export function AuthScene() {
  const t = useTranslations("auth");
  return (
    <div
      aria-hidden
      className="relative flex h-full flex-col items-center justify-center overflow-hidden bg-accent-soft"
    >
      <span className="absolute -bottom-32 -left-36 size-96 rounded-full rounded-tl-none bg-own opacity-60" />
      <span className="absolute -right-40 -bottom-52 size-120 rounded-full rounded-tr-none bg-accent opacity-25" />
      <div className="relative flex w-full max-w-96 flex-col gap-4 px-6">
        <Line face="face:3" side="left">
          {t("sceneAsk")}
        </Line>
        <Line face="face:10" side="left">
          {t("sceneAnswer")}
        </Line>
        <Line side="right">{t("sceneOwn")}</Line>
      </div>
    </div>
  );
}

type LineProps = { face?: string; side: "left" | "right"; children: ReactNode };

function Line({ face, side, children }: LineProps) {
  const isLeft = side === "left";
  return (
    <div className={classes("flex items-start gap-3", !isLeft && "justify-end")}>
      {face && <Avatar id={face} name="" picture={face} size="medium" />}
      <p
        className={classes(
          "rounded-bubble px-4 py-2.5 shadow-near",
          isLeft ? "rounded-tl-nib bg-raised text-ink" : "rounded-tr-nib bg-accent text-on-accent",
        )}
      >
        {children}
      </p>
    </div>
  );
}
