import type { Locale } from "@parley/protocol";
import { type ReactNode, useMemo } from "react";
import { IntlProvider, useLocale, useMessages } from "use-intl";
import { compileMessages } from "./compile-messages.ts";
import type { LateMessages } from "./late-messages.ts";

type Props<Name extends keyof LateMessages> = {
  name: Name;
  texts: Record<Locale, LateMessages[Name]>;
  children: ReactNode;
};

/** Adds texts to those of the page. They are compiled here, with the parser that the first load does without. */
export function LateTexts<Name extends keyof LateMessages>({ name, texts, children }: Props<Name>) {
  const locale = useLocale();
  const messages = useMessages();
  const all = useMemo(
    () => ({ ...messages, [name]: compileMessages(texts[locale]) }),
    [messages, name, texts, locale],
  );
  return (
    <IntlProvider locale={locale} messages={all}>
      {children}
    </IntlProvider>
  );
}
