import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { localPath } from "../../../features/auth/local-path.ts";
import { SignUpPane } from "../../../features/auth/sign-up-pane.tsx";
import { catalogue } from "../../../locales/catalogue.ts";
import { requestLocale } from "../../../locales/request-locale.ts";
import { isFirstVisit } from "../../../server/is-first-visit.ts";
import { currentActor } from "../../../server/session.ts";

export async function generateMetadata(): Promise<Metadata> {
  const { auth } = catalogue[await requestLocale()];
  return { title: auth.signUp };
}

type Props = { searchParams: Promise<{ callbackUrl?: string | string[] }> };

export default async function SignUpPage({ searchParams }: Props) {
  const next = localPath((await searchParams).callbackUrl);
  if (await currentActor()) redirect(next);
  return <SignUpPane next={next} isFirst={await isFirstVisit()} />;
}
