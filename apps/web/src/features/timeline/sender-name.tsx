import type { UserId } from "@parley/protocol";
import { useTranslations } from "use-intl";
import { useShowPerson } from "../../people/show-person.ts";
import { hueOf } from "../../ui/hue-of.ts";

type Props = {
  /** By which the message says who speaks. */
  labelId: string;
  id: UserId;
  name: string;
  isBot: boolean | undefined;
  isVisible: boolean;
};

/** Who speaks: on screen once per group, for a screen reader with each message. A click shows the person's card. */
export function SenderName({ labelId, id, name, isBot, isVisible }: Props) {
  const t = useTranslations("timeline");
  const showPerson = useShowPerson();
  if (!isVisible) {
    return (
      <p id={labelId} className="sr-only">
        {name}
      </p>
    );
  }
  return (
    <p
      id={labelId}
      data-hue={hueOf(id)}
      className="max-w-full truncate px-1 font-semibold text-hue-ink text-small"
    >
      <button type="button" tabIndex={-1} onClick={() => showPerson(id)} className="sender-link">
        <bdi>{name}</bdi>
      </button>
      {isBot && <span className="ml-1.5 font-normal text-ink-faint text-tiny">{t("bot")}</span>}
    </p>
  );
}
