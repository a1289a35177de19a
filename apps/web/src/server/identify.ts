import "server-only";
import { authenticate, type Caller, isActor } from "@parley/core";
import { AppError, USER_HEADER } from "@parley/protocol";
import { core } from "./core.ts";
import { FOREIGN_PAGE, isOwnOrigin } from "./own-origin.ts";
import { currentActor } from "./session.ts";
import { visitorOf } from "./visitor.ts";

/**
 * Who makes a request: the bearer of a token, else the browser's session, else a visitor. @throws AppError,
 * `unauthenticated` when it is not who the client takes him to be: another person may have signed in meanwhile.
 */
export async function identify(request: Request): Promise<Caller> {
  const caller = await callerOf(request);
  const expectedId = request.headers.get(USER_HEADER);
  const isAnother = expectedId !== null && isActor(caller) && caller.userId !== expectedId;
  if (isAnother) throw new AppError("unauthenticated");
  return caller;
}

async function callerOf(request: Request): Promise<Caller> {
  const visitor = visitorOf(request.headers);
  const token = /^Bearer (.+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  if (token) return authenticate(core(), visitor, { token });
  const actor = await currentActor();
  if (!actor) return visitor;
  const isSafe = request.method === "GET" || request.method === "HEAD";
  if (!isSafe && !isOwnOrigin(request)) throw new AppError("forbidden", { message: FOREIGN_PAGE });
  return actor;
}
