import { AppError } from "@parley/protocol";
import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "../../../../server/auth-options.ts";
import { forgetPictures } from "../../../../server/forget-pictures.ts";
import { goElsewhere, isBack } from "../../../../server/go-elsewhere.ts";
import { FOREIGN_PAGE, isOwnOrigin } from "../../../../server/own-origin.ts";
import { readText } from "../../../../server/read-input.ts";
import { refuse } from "../../../../server/rest.ts";

type Context = { params: Promise<{ nextauth: string[] }> };

/** Browser sign-in. The options are made per request, for they read settings that a build does not have. */
const answer = (request: Request, context: Context): Promise<Response> =>
  NextAuth(authOptions())(request, context);

async function handle(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  const respond = () => answer(request, context);
  return nextauth[0] === "callback" ? isBack(request, respond) : respond();
}

/** next-auth reads whatever it is sent: it gets no more than a form takes, and from pages of ours alone. */
async function handleForm(request: NextRequest, context: Context): Promise<Response> {
  try {
    if (!isOwnOrigin(request)) throw new AppError("forbidden", { message: FOREIGN_PAGE });
    const body = await readText(request);
    const { url, method, headers } = request;
    const respond = () => answer(new NextRequest(url, { method, headers, body }), context);
    const { nextauth } = await context.params;
    if (nextauth[0] === "signin") return await goElsewhere(new URLSearchParams(body), respond);
    const response = await respond();
    return nextauth[0] === "signout" ? forgetPictures(response) : response;
  } catch (error) {
    return refuse(error);
  }
}

export { handle as GET, handleForm as POST };
