import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { localPath } from "../../../features/auth/local-path.ts";
import { SignUpPane } from "../../../features/auth/sign-up-pane.tsx";
import { catalogue } from "../../../locales/catalogue.ts";
import { compileMessages } from "../../../locales/compile-messages.ts";
import { identityTexts } from "../../../locales/identity-texts.ts";
import { PageTextsProvider } from "../../../locales/page-texts-provider.tsx";
import { requestLocale } from "../../../locales/request-locale.ts";
import { isFirstVisit } from "../../../server/is-first-visit.ts";
import { providersHere } from "../../../server/providers-here.ts";
import { registrationMode } from "../../../server/registration-mode.ts";
import { currentActor } from "../../../server/session.ts";

export async function generateMetadata(): Promise<Metadata> {
  const { auth } = catalogue[await requestLocale()];
  return { title: auth.signUp };
}

type Parameter = string | string[] | undefined;
type Props = { searchParams: Promise<Record<"callbackUrl" | "identity", Parameter>> };

export default async function SignUpPage({ searchParams }: Props) {
  const { callbackUrl, identity } = await searchParams;
  const next = localPath(callbackUrl);
  if (await currentActor()) redirect(next);
  const [isFirst, registration] = await Promise.all([isFirstVisit(), registrationMode()]);
  const outcome = typeof identity === "string" ? identity : null;
  const pane = { next, isFirst, outcome, registration: isFirst ? ("open" as const) : registration };
  return (
    <PageTextsProvider texts={{ identity: compileMessages(identityTexts[await requestLocale()]) }}>
      <SignUpPane {...pane} providers={providersHere()} />
    </PageTextsProvider>
  );
}
