import type { Metadata } from "next";
import { ForgotPane } from "../../../features/auth/forgot-pane.tsx";
import { compileMessages } from "../../../locales/compile-messages.ts";
import { PageTextsProvider } from "../../../locales/page-texts-provider.tsx";
import { recoveryTexts } from "../../../locales/recovery-texts.ts";
import { requestLocale } from "../../../locales/request-locale.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: recoveryTexts[await requestLocale()].forgotTitle };
}

/** Where a link to a new password is asked for. */
export default async function ForgotPage() {
  const recovery = compileMessages(recoveryTexts[await requestLocale()]);
  return (
    <PageTextsProvider texts={{ recovery }}>
      <ForgotPane />
    </PageTextsProvider>
  );
}
