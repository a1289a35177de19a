import { type Call, createHttpCall, type Fetch, type HttpOptions } from "@parley/client/http";
import { createHttpStream, type OpenStream } from "@parley/client/http-stream";
import { AppError } from "@parley/protocol";
import type { Identity } from "../config.ts";
import { TerminalError } from "../terminal-error.ts";
import { accessToken } from "./access-token.ts";
import { createDownload, type Download } from "./create-download.ts";
import { createUpload, type Upload } from "./create-upload.ts";
import { begin, explain, explained, explainedParts } from "./explained.ts";
import { createFaultWatch, type FaultWatch } from "./fault-watch.ts";
import { leanFetch } from "./lean-fetch.ts";
import { leanStream } from "./lean-stream.ts";
import { parleyOnly } from "./parley-only.ts";
import { createVersionWatch } from "./version-watch.ts";

type Options = {
  identity: Identity;
  /** PARLEY_TOKEN: used as it is. */
  token: string | undefined;
};

/** How a command reaches the server. */
export type Connection = {
  /** An operation of the contract over REST, as the signed-in person. */
  call: Call;
  /** The same without proving who calls: to sign in. */
  callAsAnyone: Call;
  /** An answer that comes line by line, as the signed-in person. */
  openStream: OpenStream;
  /** Takes a file to the server, for a message to carry. */
  upload: Upload;
  /** Brings the file of a message. */
  download: Download;
  /** The headers that prove who calls, for clients that call by themselves. */
  authorization: () => Promise<Record<string, string>>;
  /** With which they ask. */
  fetch: Fetch;
  /** Why the server cannot be talked to at present. */
  faults: FaultWatch;
};

export function connect({ identity, token }: Options): Connection {
  const { server } = identity;
  const versions = createVersionWatch(server);
  const place = { server, versions };
  const faults = createFaultWatch(place);
  const answered = (ask: Fetch) => faults.over(parleyOnly(versions.over(ask), "application/json"));
  const fetchAnswer = answered(leanFetch);
  const fetchLines = parleyOnly(versions.over(leanStream), "application/x-ndjson");
  const fetchBytes = parleyOnly(versions.over(leanStream), "");
  const overHttp = (options: Partial<HttpOptions>) =>
    explained(createHttpCall({ baseUrl: server, fetch: fetchAnswer, ...options }), place);
  const callAsAnyone = overHttp({});
  let refused: string | undefined;
  let latest: string | undefined;

  const authorization = async () => {
    latest = token ?? (await accessToken({ identity, call: callAsAnyone, refused }));
    return { authorization: `Bearer ${latest}` };
  };
  const plainCall = overHttp({ authorization });
  const plainStream = createHttpStream({ baseUrl: server, fetch: fetchLines, authorization });
  const plainUpload = createUpload({ server, answered, authorization });
  const plainDownload = createDownload({ server, fetch: fetchBytes, authorization });

  /** A token that is refused before its time is renewed once, for example after the server's secret has changed. */
  const renewing = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work();
    } catch (error) {
      if (!isUnauthenticated(error) || error instanceof TerminalError) throw error;
      if (token)
        throw new TerminalError("unauthenticated", "tokenRefused", { values: { server }, cause: error });
      refused = latest;
      return await work();
    }
  };
  const call: Call = (name, input) => renewing(() => plainCall(name, input));
  const openStream: OpenStream = (name, input) =>
    explainedParts(() => renewing(() => begin(plainStream(name, input))), place);
  const upload: Upload = (...file) =>
    renewing(() => plainUpload(...file)).catch((error) => {
      throw explain(error, place);
    });
  const download: Download = (wanted) =>
    explainedParts(() => renewing(() => begin(plainDownload(wanted))), place);
  return { call, callAsAnyone, openStream, upload, download, authorization, fetch: fetchAnswer, faults };
}

function isUnauthenticated(error: unknown): boolean {
  return error instanceof AppError && error.code === "unauthenticated";
}
