import type { Metadata } from "next";
import { EmailPane } from "../../../features/auth/email-pane.tsx";
import { compileMessages } from "../../../locales/compile-messages.ts";
import { PageTextsProvider } from "../../../locales/page-texts-provider.tsx";
import { recoveryTexts } from "../../../locales/recovery-texts.ts";
import { requestLocale } from "../../../locales/request-locale.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: recoveryTexts[await requestLocale()].emailTitle };
}

/** Where a link leads that confirms a new address. Its token stands behind the #: only the browser knows it. */
export default async function EmailPage() {
  const recovery = compileMessages(recoveryTexts[await requestLocale()]);
  return (
    <PageTextsProvider texts={{ recovery }}>
      <EmailPane />
    </PageTextsProvider>
  );
}
