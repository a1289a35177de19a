import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { localPath } from "../../../features/auth/local-path.ts";
import { compileMessages } from "../../../locales/compile-messages.ts";
import { PageTextsProvider } from "../../../locales/page-texts-provider.tsx";
import { requestLocale } from "../../../locales/request-locale.ts";
import { settingsTexts } from "../../../locales/settings-texts.ts";
import { currentActor } from "../../../server/session.ts";
import { RequiredFactor } from "./required-factor.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: settingsTexts[await requestLocale()].security.requiredTitle };
}

type Props = { searchParams: Promise<{ callbackUrl?: string | string[] }> };

/** What who is signed in sees in place of everything else until he has the second factor that the server asks for. */
export default async function SecondFactorPage({ searchParams }: Props) {
  const next = localPath((await searchParams).callbackUrl);
  const actor = await currentActor();
  if (!actor?.lacksFactor) redirect(next);
  const settings = compileMessages(settingsTexts[await requestLocale()]);
  return (
    <PageTextsProvider texts={{ settings }}>
      <RequiredFactor userId={actor.userId} next={next} />
    </PageTextsProvider>
  );
}
