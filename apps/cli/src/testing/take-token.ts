import { createHttpCall } from "@parley/client/http";
import { identityOf } from "../config.ts";
import { readEnv } from "../env.ts";
import { accessToken } from "../session/access-token.ts";

/** A process of its own that needs an access token and prints it: several of them race for the refresh token. */
const identity = await identityOf(readEnv(), {});
process.stdout.write(await accessToken({ identity, call: createHttpCall({ baseUrl: identity.server }) }));
