import NextAuth from "next-auth";
import { authOptions } from "../../../../server/session.ts";

type Context = { params: Promise<{ nextauth: string[] }> };

/** Browser sign-in. The options are made per request, for they read settings that a build does not have. */
const handle = (request: Request, context: Context) => NextAuth(authOptions())(request, context);

export { handle as GET, handle as POST };
