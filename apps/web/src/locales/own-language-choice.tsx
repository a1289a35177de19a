import { useClient } from "@parley/client/react";
import type { Locale } from "@parley/protocol";
import { LanguageChoice } from "./language-choice.tsx";

/** The language of somebody who is signed in: the account remembers it for mails and other devices. */
export function OwnLanguageChoice() {
  const client = useClient();
  // This page has it already, whatever becomes of the call.
  const remember = (locale: Locale) => void client.call("me.update", { locale }).catch(() => {});
  return <LanguageChoice onChange={remember} />;
}
