import { API_VERSION_HEADER } from "@parley/protocol";
import { expect, it } from "vitest";
import { sentenceOf } from "../report.ts";
import { translatorFor } from "../translate.ts";
import { createFaultWatch } from "./fault-watch.ts";
import { parleyOnly } from "./parley-only.ts";
import { createVersionWatch } from "./version-watch.ts";

const server = "https://chat.test";
const json = { "content-type": "application/json" };

/** @returns a watch over a server that does these things one after the other, and what asks it once */
function watchOver(...acts: (() => Response)[]) {
  const versions = createVersionWatch(server);
  const watch = createFaultWatch({ server, versions });
  const heard: string[] = [];
  const translate = translatorFor("en");
  const words = () => {
    const fault = watch.current();
    return fault && sentenceOf(fault, translate);
  };
  watch.subscribe(() => heard.push(words() ?? "none"));
  const answer = async () => acts.shift()?.() ?? Response.json({});
  const fetch = watch.over(parleyOnly(versions.over(answer), "application/json"));
  const request = { method: "GET", headers: {}, signal: AbortSignal.timeout(10_000) };
  const ask = () => fetch(new URL("/api/v1/me", server), request).catch(() => {});
  return { ask, words, heard };
}

const failing = (code: string) => () => {
  throw new TypeError("fetch failed", { cause: Object.assign(new Error(code), { code }) });
};
const refusing = (status: number, code: string, headers = {}) => {
  const body = { error: { code, message: "No." } };
  return () => new Response(JSON.stringify(body), { status, headers: { ...json, ...headers } });
};

it.each([
  ["nothing listens", failing("ECONNREFUSED"), "Nothing answers at https://chat.test."],
  ["nobody knows the name", failing("ENOTFOUND"), "The name in https://chat.test is not found."],
  ["there is no network", failing("ENETUNREACH"), "https://chat.test cannot be reached."],
  ["the certificate is out of date", failing("CERT_HAS_EXPIRED"), "is not valid at this time"],
  ["nobody vouches for it", failing("DEPTH_ZERO_SELF_SIGNED_CERT"), "NODE_EXTRA_CA_CERTS="],
  ["a network wants a sign-in first", () => new Response("<html>"), "answers, but not as Parley"],
  ["a proxy has no server behind it", () => new Response("", { status: 502 }), "an error of its own (502)"],
  ["it asks for patience", refusing(429, "rate_limited"), "Wait a little"],
  [
    "the server is of another version",
    refusing(404, "not_found", { [API_VERSION_HEADER]: "99.1.0" }),
    "Run the program that belongs to the server",
  ],
])("is told when %s, and gone with the next answer", async (_what, act, sentence) => {
  const { ask, words, heard } = watchOver(act, act);
  await ask();
  expect(words()).toContain(sentence);
  await ask();
  await ask();
  expect(words()).toBeNull();
  expect(heard).toEqual([expect.stringContaining(sentence), "none"]);
});

it("is not what one call was refused for", async () => {
  const { ask, heard } = watchOver(refusing(404, "not_found"));
  await ask();
  expect(heard).toEqual([]);
});
