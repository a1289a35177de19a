import "server-only";
import { checkConnectPass } from "@parley/core";
import { AppError } from "@parley/protocol";
import { core } from "./core.ts";
import { type Errand, errandHeader, forgetErrandHeader, readErrand } from "./errand.ts";
import { currentActor } from "./session.ts";
import { wayBack } from "./way-back.ts";

/** Sends somebody to another provider: the answer remembers what for. @throws AppError unauthenticated, forbidden */
export async function goElsewhere(form: URLSearchParams, answer: () => Promise<Response>): Promise<Response> {
  const errand = await errandFrom(form);
  const response = await answer();
  response.headers.append("set-cookie", await errandHeader(errand));
  return response;
}

async function errandFrom(form: URLSearchParams): Promise<Errand> {
  const invite = form.get("invite");
  if (form.get("errand") !== "connect") return { kind: "signIn", ...(invite && { invite }) };
  const actor = await currentActor();
  if (!actor) throw new AppError("unauthenticated");
  await checkConnectPass(core(), actor, form.get("pass") ?? "");
  return { kind: "connect", sessionId: actor.sessionId };
}

/** Somebody is back from there. What went wrong is told by the page that he has come from, and the errand is over. */
export async function isBack(request: Request, answer: () => Promise<Response>): Promise<Response> {
  const errand = await readErrand();
  const hasSaidNo = new URL(request.url).searchParams.get("error") === "access_denied";
  const response = hasSaidNo ? leadTo(wayBack(errand, "cancelled")) : await answer();
  if (hasFailed(response)) response.headers.set("location", wayBack(errand, "failed"));
  response.headers.append("set-cookie", forgetErrandHeader());
  return response;
}

const leadTo = (location: string) => new Response(null, { status: 302, headers: { location } });

/** next-auth leads to a page of its own about that, which we have not. */
const hasFailed = ({ headers }: Response) =>
  /\/api\/auth\/(error|signin)(\?|$)/.test(headers.get("location") ?? "");
