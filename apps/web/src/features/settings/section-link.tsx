import {
  Bell,
  Download,
  Keyboard,
  KeyRound,
  Lock,
  type LucideIcon,
  MonitorSmartphone,
  Palette,
  ShieldCheck,
  UserRound,
} from "lucide-react";
import { useTranslations } from "use-intl";
import { classes } from "../../ui/classes.ts";
import { InstantLink } from "../../ui/instant-link.tsx";
import type { Section } from "./section.ts";

const looks: Record<Section, { icon: LucideIcon; hue: number }> = {
  profile: { icon: UserRound, hue: 1 },
  appearance: { icon: Palette, hue: 7 },
  writing: { icon: Keyboard, hue: 2 },
  notifications: { icon: Bell, hue: 8 },
  privacy: { icon: Lock, hue: 4 },
  security: { icon: ShieldCheck, hue: 2 },
  devices: { icon: MonitorSmartphone, hue: 6 },
  tokens: { icon: KeyRound, hue: 3 },
  data: { icon: Download, hue: 5 },
};

type Props = { name: Section; isSelected: boolean };

export function SectionLink({ name, isSelected }: Props) {
  const t = useTranslations("settings.sections");
  const { icon: Icon, hue } = looks[name];
  return (
    <InstantLink
      href={`/settings/${name}`}
      aria-current={isSelected ? "page" : undefined}
      className={classes(
        "relative flex min-h-12 items-center gap-3 rounded-field px-3 py-1.5 -outline-offset-2",
        // A narrow screen shows this list only while it shows no section.
        isSelected ? "max-md:hover:bg-hover md:bg-selected" : "hover:bg-hover",
      )}
    >
      {isSelected && (
        <span aria-hidden className="absolute inset-y-3.5 left-0 w-1 rounded-full bg-accent max-md:hidden" />
      )}
      <span
        data-hue={hue}
        className="flex size-9 items-center justify-center rounded-field bg-hue text-hue-ink"
      >
        <Icon aria-hidden className="size-5" />
      </span>
      <span className="truncate font-medium">{t(name)}</span>
    </InstantLink>
  );
}
