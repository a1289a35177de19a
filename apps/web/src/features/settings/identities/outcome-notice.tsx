import { useState } from "react";
import { useTranslations } from "use-intl";
import { Notice } from "../../../ui/notice.tsx";

const words = ["connected", "taken", "cancelled", "expired"] as const;

/** How it ended at the provider that one is back from: the address says it, in a word. */
export function OutcomeNotice() {
  const t = useTranslations("settings.identities");
  const [outcome] = useState(() => new URLSearchParams(location.search).get("identity"));
  if (outcome === null) return null;
  const word = words.find((each) => each === outcome) ?? "failed";
  return <Notice tone={word === "connected" ? "plain" : "danger"}>{t(`outcomes.${word}`)}</Notice>;
}
