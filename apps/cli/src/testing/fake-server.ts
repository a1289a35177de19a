import { createServer, type IncomingMessage, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import {
  API_VERSION,
  AppError,
  errors,
  type Input,
  type OperationName,
  type Output,
  operationNames,
  operations,
} from "@parley/protocol";

/** What the server answers to each call; what is not given is not found. A thrown AppError is answered as such. */
export type Answers = {
  [Name in OperationName]?: (
    input: Input<Name>,
    token: string | undefined,
  ) => Output<Name> | Promise<Output<Name>>;
};

export type FakeServer = AsyncDisposable & {
  url: string;
  /** The names of the calls so far, in order. */
  calls: OperationName[];
};

/**
 * Speaks the contract's REST on a free port, with answers of a test's choice.
 * @param transfer answers where files are uploaded and downloaded
 */
export async function startFakeServer(answers: Answers, transfer?: RequestListener): Promise<FakeServer> {
  const calls: OperationName[] = [];
  const server = createServer(async (request, response) => {
    if (transfer && isTransfer(request)) return transfer(request, response);
    const isDocument = request.url === "/openapi.json";
    const { status, body } = isDocument ? document : await answerTo(request, answers, calls);
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()).closeAllConnections());
  return { url: `http://127.0.0.1:${port}`, calls, [Symbol.asyncDispose]: close };
}

const isTransfer = ({ url = "" }: IncomingMessage) =>
  /^\/api\/v1\/(?:files|chats\/[^/]+\/messages\/\d+\/file)(?:\?|$)/.test(url);

/** As much of the API's description as clients look at. */
const document = { status: 200, body: { info: { version: API_VERSION } } };

async function answerTo(request: IncomingMessage, answers: Answers, calls: OperationName[]) {
  try {
    const { name, input } = await callIn(request);
    calls.push(name);
    const answer = answers[name] as ((input: object, token: string | undefined) => unknown) | undefined;
    if (!answer) throw new AppError("not_found");
    return { status: 200, body: await answer(input, tokenOf(request)) };
  } catch (error) {
    const failure = error instanceof AppError ? error : new AppError("internal");
    return { status: errors[failure.code].status, body: { error: failure.toBody() } };
  }
}

async function callIn(request: IncomingMessage): Promise<{ name: OperationName; input: object }> {
  const url = new URL(request.url ?? "", "http://server");
  const body = (await Array.fromAsync(request)).map(String).join("");
  for (const name of operationNames) {
    const { method, path } = operations[name];
    const pattern = new RegExp(`^/api/v1${path.replace(/\{(\w+)\}/g, "(?<$1>[^/]+)")}$`);
    const found = method === request.method && pattern.exec(url.pathname);
    if (!found) continue;
    return {
      name,
      input: { ...found.groups, ...Object.fromEntries(url.searchParams), ...(body ? JSON.parse(body) : {}) },
    };
  }
  throw new AppError("not_found");
}

function tokenOf({ headers }: IncomingMessage): string | undefined {
  return headers.authorization?.replace("Bearer ", "");
}
