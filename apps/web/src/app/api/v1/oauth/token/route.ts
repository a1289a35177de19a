import { answerMethods, answerOptions } from "../../../../../server/answer-methods.ts";
import { answerOAuthToken } from "../../../../../server/oauth-token.ts";

/** Not in the table of operations: OAuth2 prescribes its form, its answer and its errors. */
export const POST = (request: Request) => answerOAuthToken(request);

export const OPTIONS = () => answerOptions(["POST"]);

const refuse = () => answerMethods(["POST"]);

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT };
