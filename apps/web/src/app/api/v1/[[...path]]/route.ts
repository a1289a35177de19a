import { answerRest } from "../../../../server/rest.ts";

type Context = { params: Promise<{ path?: string[] }> };

/** One handler for every operation: which one is decided by the contract's table. */
async function handle(request: Request, { params }: Context): Promise<Response> {
  return answerRest(request, (await params).path ?? []);
}

export {
  handle as DELETE,
  handle as GET,
  handle as HEAD,
  handle as OPTIONS,
  handle as PATCH,
  handle as POST,
  handle as PUT,
};
