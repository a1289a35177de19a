import type { Me } from "@parley/protocol";
import { Shuffle } from "lucide-react";
import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import { Avatar } from "../../../ui/avatar.tsx";
import { Button } from "../../../ui/button.tsx";
import { facesFrom, randomSeed } from "./faces-from.ts";

type Props = { me: Me; name: string; value: string | null; onChange: (avatar: string | null) => void };

/** Initials, or a drawn face out of many. What one has stays among what is offered. */
export function AvatarPicker({ me, name, value, onChange }: Props) {
  const t = useTranslations("settings.profile");
  const group = useId();
  const [seed, setSeed] = useState(randomSeed);
  const faces = facesFrom(seed, [me.avatar, value]);
  return (
    <div className="flex flex-col items-center gap-3">
      <fieldset className="grid grid-cols-5 justify-items-center gap-x-2 gap-y-1">
        <legend className="sr-only">{t("picture")}</legend>
        {[null, ...faces].map((avatar, index) => (
          <label
            key={avatar}
            className="cursor-pointer rounded-full border-3 border-transparent p-0.5 has-checked:border-accent-ink has-focus-visible:outline-2 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name={group}
              aria-label={avatar === null ? t("initials") : t("face", { number: index })}
              checked={avatar === value}
              onChange={() => onChange(avatar)}
              className="sr-only"
            />
            <Avatar id={me.id} name={name} picture={avatar} size="large" />
          </label>
        ))}
      </fieldset>
      <Button tone="quiet" onClick={() => setSeed(randomSeed())}>
        <Shuffle aria-hidden className="size-4" />
        {t("moreFaces")}
      </Button>
    </div>
  );
}
