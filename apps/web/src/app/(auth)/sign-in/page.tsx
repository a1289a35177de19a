import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { localPath } from "../../../features/auth/local-path.ts";
import { SignInPane } from "../../../features/auth/sign-in-pane.tsx";
import { catalogue } from "../../../locales/catalogue.ts";
import { requestLocale } from "../../../locales/request-locale.ts";
import { isFirstVisit } from "../../../server/is-first-visit.ts";
import { currentActor } from "../../../server/session.ts";

export async function generateMetadata(): Promise<Metadata> {
  const { auth } = catalogue[await requestLocale()];
  return { title: auth.signIn };
}

type Props = { searchParams: Promise<{ callbackUrl?: string | string[]; ended?: string | string[] }> };

export default async function SignInPage({ searchParams }: Props) {
  const { callbackUrl, ended } = await searchParams;
  const next = localPath(callbackUrl);
  if (await currentActor()) redirect(next);
  // On a fresh server there is nobody yet who could sign in.
  if (await isFirstVisit()) redirect("/sign-up");
  return <SignInPane next={next} hasEnded={ended !== undefined} />;
}
