import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { readText } from "../../../../server/read-input.ts";
import { refuse } from "../../../../server/rest.ts";
import { authOptions } from "../../../../server/session.ts";

type Context = { params: Promise<{ nextauth: string[] }> };

/** Browser sign-in. The options are made per request, for they read settings that a build does not have. */
const handle = (request: Request, context: Context) => NextAuth(authOptions())(request, context);

/** next-auth reads whatever it is sent: it gets no more than a form takes. */
async function handleForm(request: NextRequest, context: Context): Promise<Response> {
  try {
    const body = await readText(request);
    const { url, method, headers } = request;
    return await handle(new NextRequest(url, { method, headers, body }), context);
  } catch (error) {
    return refuse(error);
  }
}

export { handle as GET, handleForm as POST };
