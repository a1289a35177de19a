import { useMe } from "@parley/client/react";
import type { User } from "@parley/protocol";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Avatar } from "../../ui/avatar.tsx";

type Props = {
  renderPeople: (onPick: (user: User) => void) => ReactNode;
  onPick: (user: User) => void;
};

/** Picks whose messages are wanted: one's own, or another person's. */
export function SenderPicker({ renderPeople, onPick }: Props) {
  const t = useTranslations("search");
  const me = useMe();
  return (
    <div className="-mx-2 flex max-h-96 flex-col gap-2">
      {me && (
        <button type="button" onClick={() => onPick(me)} className="pick-line shrink-0 px-5">
          <Avatar id={me.id} name={me.name} picture={me.avatar} size="medium" />
          <span className="font-medium">{t("fromMe")}</span>
        </button>
      )}
      {renderPeople(onPick)}
    </div>
  );
}
