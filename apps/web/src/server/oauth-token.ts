import "server-only";
import { run } from "@parley/core";
import { AppError, errors, type Output } from "@parley/protocol";
import { apiHeaders } from "./api-headers.ts";
import { core } from "./core.ts";
import { log } from "./log.ts";
import { readText } from "./read-input.ts";
import { visitorOf } from "./visitor.ts";

/**
 * The password and refresh grants of OAuth2 (RFC 6749, sections 4.3 and 6): for tools that know nothing but those,
 * like the Authorize button of Swagger UI. There are no client ids: whatever a tool sends as one is ignored.
 */
export async function answerOAuthToken(request: Request): Promise<Response> {
  try {
    const form = await readForm(request);
    return answer(200, tokensOf(await grant(form, request)));
  } catch (error) {
    return refuse(error);
  }
}

async function readForm(request: Request): Promise<URLSearchParams> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/x-www-form-urlencoded")
    throw new AppError("invalid_input", { message: FORM_NEEDED });
  return new URLSearchParams(await readText(request));
}

function grant(form: URLSearchParams, { headers }: Request): Promise<Output<"account.login">> {
  const caller = visitorOf(headers);
  const field = (name: string) => form.get(name) ?? "";
  switch (form.get("grant_type")) {
    case "password": {
      const device = { kind: "api", name: "OAuth2" };
      const code = form.get("code") ?? undefined;
      const input = { email: field("username"), password: field("password"), code, device };
      return run(core(), { name: "account.login", caller, input });
    }
    case "refresh_token":
      return run(core(), {
        name: "account.refresh",
        caller,
        input: { refreshToken: field("refresh_token") },
      });
    default:
      throw new UnknownGrant();
  }
}

class UnknownGrant extends Error {}

const tokensOf = ({ accessToken, expiresIn, refreshToken }: Output<"account.login">) => ({
  access_token: accessToken,
  token_type: "Bearer",
  expires_in: expiresIn,
  refresh_token: refreshToken,
});

/** In the words of RFC 6749, section 5.2; what has no word there keeps the API's own code and status. */
function refuse(error: unknown): Response {
  if (error instanceof UnknownGrant)
    return answer(400, { error: "unsupported_grant_type", error_description: GRANTS });
  const appError = error instanceof AppError ? error : new AppError("internal", { cause: error });
  const { code, message: error_description, retryAfterMs } = appError;
  if (code === "unauthenticated" || code === "code_required")
    return answer(400, { error: "invalid_grant", error_description });
  if (code === "invalid_input") return answer(400, { error: "invalid_request", error_description });
  if (code === "internal") log().error({ err: appError.cause }, "request failed");
  const response = answer(errors[code].status, { error: code, error_description });
  if (retryAfterMs !== undefined)
    response.headers.set("retry-after", String(Math.ceil(retryAfterMs / 1_000)));
  return response;
}

function answer(status: number, body: object): Response {
  return Response.json(body, { status, headers: { ...apiHeaders, pragma: "no-cache" } });
}

const FORM_NEEDED = "The body must be a form, with content-type: application/x-www-form-urlencoded.";
const GRANTS = "grant_type must be password or refresh_token.";
