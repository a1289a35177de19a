import { useState } from "react";
import { useTranslations } from "use-intl";
import { goToProvider } from "../../sign-in/go-to-provider.ts";
import type { Provider } from "../../sign-in/provider.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";

type Props = {
  providers: readonly Provider[];
  /** The path to open afterwards. */
  next: string;
  /** What lets a newcomer in, where the server asks for it. */
  invite?: string;
};

/** The ways in beside the password; nothing where there are none. */
export function ProviderButtons({ providers, next, invite }: Props) {
  const t = useTranslations("identity");
  const [away, setAway] = useState<Provider | null>(null);
  if (providers.length === 0) return null;
  const go = async (provider: Provider) => {
    setAway(null);
    const errand = { errand: "signIn" as const, ...(invite && { invite }) };
    if (!(await goToProvider(provider, errand, next).catch(() => false))) setAway(provider);
  };
  return (
    <div className="flex flex-col gap-3">
      <p className="flex items-center gap-3 text-ink-faint text-small before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        {t("or")}
      </p>
      {away && <Notice tone="danger">{t("unreachable", { name: away.name })}</Notice>}
      {providers.map((provider) => (
        <Button key={provider.id} tone="quiet" className="h-12" onClick={() => go(provider)}>
          {t("continueWith", { name: provider.name })}
        </Button>
      ))}
    </div>
  );
}
