import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { CodePane } from "../../../features/auth/code-pane.tsx";
import { localPath } from "../../../features/auth/local-path.ts";
import { SignInPane } from "../../../features/auth/sign-in-pane.tsx";
import { catalogue } from "../../../locales/catalogue.ts";
import { compileMessages } from "../../../locales/compile-messages.ts";
import { identityTexts } from "../../../locales/identity-texts.ts";
import { PageTextsProvider } from "../../../locales/page-texts-provider.tsx";
import { requestLocale } from "../../../locales/request-locale.ts";
import { isFirstVisit } from "../../../server/is-first-visit.ts";
import { providersHere } from "../../../server/providers-here.ts";
import { registrationMode } from "../../../server/registration-mode.ts";
import { currentActor } from "../../../server/session.ts";
import { readVouched } from "../../../server/vouched.ts";

export async function generateMetadata(): Promise<Metadata> {
  const { auth } = catalogue[await requestLocale()];
  return { title: auth.signIn };
}

/** The word for: there it went well, and here a code is asked for. */
const ASKS_CODE = "code_required";

type Parameter = string | string[] | undefined;
type Props = { searchParams: Promise<Record<"callbackUrl" | "ended" | "identity", Parameter>> };

export default async function SignInPage({ searchParams }: Props) {
  const { callbackUrl, ended, identity } = await searchParams;
  const next = localPath(callbackUrl);
  if (await currentActor()) redirect(next);
  const outcome = typeof identity === "string" ? await currentOutcome(identity) : null;
  // On a fresh server there is nobody yet who could sign in.
  if (await isFirstVisit())
    redirect(outcome ? `/sign-up?${new URLSearchParams({ identity: outcome })}` : "/sign-up");
  const pane = { next, hasEnded: ended !== undefined, outcome, registration: await registrationMode() };
  return (
    <PageTextsProvider texts={{ identity: compileMessages(identityTexts[await requestLocale()]) }}>
      {outcome === ASKS_CODE ? (
        <CodePane next={next} />
      ) : (
        <SignInPane {...pane} providers={providersHere()} />
      )}
    </PageTextsProvider>
  );
}

/** How it ended at another provider. For the code one has five minutes. */
async function currentOutcome(outcome: string): Promise<string> {
  return outcome === ASKS_CODE && !(await readVouched()) ? "expired" : outcome;
}
