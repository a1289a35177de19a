import type { Metadata } from "next";
import { ResetPane } from "../../../features/auth/reset-pane.tsx";
import { compileMessages } from "../../../locales/compile-messages.ts";
import { PageTextsProvider } from "../../../locales/page-texts-provider.tsx";
import { recoveryTexts } from "../../../locales/recovery-texts.ts";
import { requestLocale } from "../../../locales/request-locale.ts";
import { providersHere } from "../../../server/providers-here.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: recoveryTexts[await requestLocale()].resetTitle };
}

/** Where such a link leads. Its token stands behind the #: only the browser knows it. */
export default async function ResetPage() {
  const recovery = compileMessages(recoveryTexts[await requestLocale()]);
  return (
    <PageTextsProvider texts={{ recovery }}>
      <ResetPane hasProviders={providersHere().length > 0} />
    </PageTextsProvider>
  );
}
