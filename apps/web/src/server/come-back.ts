import "server-only";
import {
  type Claims,
  connectIdentity,
  enterByIdentity,
  isRefusal,
  toAppError,
  type Visitor,
} from "@parley/core";
import { cookies, headers } from "next/headers";
import type { Account, Profile, User } from "next-auth";
import { requestLocale } from "../locales/request-locale.ts";
import { browserName } from "./browser-name.ts";
import { claimsOf } from "./claims-of.ts";
import { core } from "./core.ts";
import { type Errand, readErrand } from "./errand.ts";
import { log } from "./log.ts";
import { currentActor } from "./session.ts";
import { callbackUrlCookie } from "./session-cookies.ts";
import { visitorOf } from "./visitor.ts";
import { keepVouched } from "./vouched.ts";
import { wayBack } from "./way-back.ts";

type Return = { user: User; account: Account; profile: Profile | undefined };

/**
 * Somebody is back from another provider, which vouches for him. Who has gone to sign in gets a session, which is put
 * into `user`. @returns true for him; for all others the path that leads on, and says how it ended
 */
export async function comeBack({ user, account, profile }: Return): Promise<true | string> {
  const errand = await readErrand();
  const claims = claimsOf(account.provider, account.providerAccountId, { ...profile });
  const outcome = await finish(errand, claims).catch(outcomeOf);
  if (!("sessionId" in outcome)) return wayBack(errand, outcome.word, await wantedPath());
  user.sessionId = outcome.sessionId;
  return true;
}

type Outcome = { sessionId: string } | { word: string };

async function finish(errand: Errand | null, claims: Claims): Promise<Outcome> {
  if (!errand) return { word: "expired" };
  if (errand.kind === "connect") return { word: await connect(errand.sessionId, claims) };
  const entered = await enter(errand.invite, visitorOf(await headers()), claims);
  if (entered === "code_required") await keepVouched(claims);
  return isRefusal(entered) ? { word: entered } : { sessionId: entered };
}

async function enter(invite: string | undefined, visitor: Visitor, claims: Claims) {
  const device = { kind: "web" as const, name: browserName(visitor.userAgent) };
  return enterByIdentity(core(), { visitor, claims, device, invite, locale: await requestLocale() });
}

/** Somebody else may have signed in here while he was away. */
async function connect(sessionId: string, claims: Claims): Promise<string> {
  const actor = await currentActor();
  if (actor?.sessionId !== sessionId) return "expired";
  return connectIdentity(core(), actor, claims);
}

/** The path of ours that he wanted to open. The page that he is led to looks whether it is one. */
async function wantedPath(): Promise<string> {
  const { name } = callbackUrlCookie();
  const url = URL.parse((await cookies()).get(name)?.value ?? "");
  return url ? `${url.pathname}${url.search}` : "/";
}

function outcomeOf(error: unknown): Outcome {
  const { code, retryAfterMs } = toAppError(error);
  if (code === "internal") log().error({ err: error }, "somebody was back from another provider");
  return { word: retryAfterMs === undefined ? "failed" : `rate_limited:${Math.ceil(retryAfterMs)}` };
}
