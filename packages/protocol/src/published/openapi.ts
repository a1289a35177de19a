import { API_PATH, API_VERSION } from "../limits.ts";
import { type OperationName, operationNames, operations } from "../operations.ts";
import { streamNames, streams } from "../streams.ts";
import { type TransferName, transferNames, transfers } from "../transfers.ts";
import { describeOperation } from "./describe-operation.ts";
import { describeStream } from "./describe-stream.ts";
import { describeTransfer } from "./describe-transfer.ts";
import { errorResponses } from "./error-responses.ts";
import type { Json } from "./json.ts";
import { nameSchemas } from "./named-schemas.ts";
import { oauthToken } from "./oauth-token.ts";

/** The REST API as an OpenAPI 3.1 document (https://spec.openapis.org/oas/v3.1.1), derived from the operations table. */
export function openApiDocument(): Json {
  const named = nameSchemas("draft-2020-12");
  const paths: Record<string, Json> = {};
  for (const name of operationNames) {
    for (const [index, path] of addressesOf(name).entries()) {
      const operationId = index === 0 ? name : `${name}.alias${index}`;
      const operation = describeOperation({ name, path, operationId, named });
      paths[path] = { ...paths[path], [operations[name].method.toLowerCase()]: operation };
    }
  }
  for (const name of streamNames) {
    const { path } = streams[name];
    paths[path] = { ...paths[path], get: describeStream(name, named) };
  }
  for (const name of transferNames) {
    const { path, method } = transfers[name];
    paths[path] = { ...paths[path], [method.toLowerCase()]: describeTransfer(name, named) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Parley",
      version: API_VERSION,
      description: INTRODUCTION,
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: API_PATH }],
    tags: [...new Set([...operationNames, ...transferNames].map(nounOf))].map((name) => ({ name })),
    paths: { ...paths, "/oauth/token": oauthToken },
    components: { schemas: named.schemas, responses: errorResponses(named), securitySchemes },
  };
}

function addressesOf(name: OperationName): string[] {
  const { path, aliases = [] }: { path: string; aliases?: readonly string[] } = operations[name];
  return [path, ...aliases];
}

const nounOf = (name: OperationName | TransferName) => name.slice(0, name.indexOf("."));

const securitySchemes = {
  bearer: {
    type: "http",
    scheme: "bearer",
    description:
      "An access token from `account.login` or `/oauth/token`, or a personal access token (`parley_pat_…`).",
  },
  webhook: {
    type: "http",
    scheme: "bearer",
    description:
      "The secret of an incoming webhook (`parley_hook_…`). Programs that can only be given an address send it as the password in `https://hook:SECRET@…`.",
  },
  cookie: {
    type: "apiKey",
    in: "cookie",
    name: "next-auth.session-token",
    description: "What the web app signs in with. Calls that change something must come from its own pages.",
  },
  password: {
    type: "oauth2",
    description: "Sign in with email and password.",
    flows: {
      password: { tokenUrl: `${API_PATH}/oauth/token`, refreshUrl: `${API_PATH}/oauth/token`, scopes: {} },
    },
  },
};

const INTRODUCTION = `Everything that Parley's own clients do, for everybody. The same operations, under the same names, are
on Socket.IO and on a plain WebSocket at \`/ws\` of the realtime server: see \`/asyncapi.json\`.

Failures are \`{"error": {"code", "message", "fields"?, "retryAfterMs"?}}\`. Sends are safe to repeat under the same
\`clientId\` or Idempotency-Key. \`x-token-scope\` is what a personal access token needs for a call: \`read write\`
takes both, and \`account\` is open to people who signed in and to no token.`;
