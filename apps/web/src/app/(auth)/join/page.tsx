import type { Metadata } from "next";
import { JoinPane } from "../../../features/join/join-pane.tsx";
import { catalogue } from "../../../locales/catalogue.ts";
import { requestLocale } from "../../../locales/request-locale.ts";
import { requireFactor } from "../../../server/require-factor.ts";
import { currentActor } from "../../../server/session.ts";

export async function generateMetadata(): Promise<Metadata> {
  const { join } = catalogue[await requestLocale()];
  return { title: join.title };
}

/** Where invite links lead. Which invite it is, only the browser knows: the token is behind the #. */
export default async function JoinPage() {
  await requireFactor("/join");
  const isSignedIn = (await currentActor()) !== null;
  return <JoinPane isSignedIn={isSignedIn} />;
}
