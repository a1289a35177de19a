import { Ban, type LucideIcon, ShieldMinus, ShieldPlus, UserMinus, UserRoundKey } from "lucide-react";
import { useTranslations } from "use-intl";
import { Menu, MenuItem } from "../../ui/menu.tsx";
import type { MemberAction } from "./member-rights.ts";

type Props = {
  actions: readonly MemberAction[];
  at: { x: number; y: number };
  onPick: (action: MemberAction) => void;
  onClose: () => void;
};

const icons: Record<MemberAction, LucideIcon> = {
  promote: ShieldPlus,
  demote: ShieldMinus,
  handOver: UserRoundKey,
  remove: UserMinus,
  ban: Ban,
};

/** What the viewer may do to a member. */
export function MemberMenu({ actions, at, onPick, onClose }: Props) {
  const t = useTranslations("group");
  return (
    <Menu label={t("menu")} at={at} onClose={onClose}>
      {actions.map((action) => (
        <MenuItem
          key={action}
          icon={icons[action]}
          tone={action === "remove" || action === "ban" ? "danger" : "plain"}
          onPick={() => onPick(action)}
        >
          {t(action)}
        </MenuItem>
      ))}
    </Menu>
  );
}
