import { type Problem, TerminalError } from "../terminal-error.ts";

/** What Node says of a certificate that it does not take, and of servers that are not there. */
const problems: Readonly<Record<string, Problem>> = {
  CERT_HAS_EXPIRED: "certificateTime",
  CERT_NOT_YET_VALID: "certificateTime",
  ERR_TLS_CERT_ALTNAME_INVALID: "certificateName",
  HOSTNAME_MISMATCH: "certificateName",
  DEPTH_ZERO_SELF_SIGNED_CERT: "certificateUnknown",
  SELF_SIGNED_CERT_IN_CHAIN: "certificateUnknown",
  UNABLE_TO_GET_ISSUER_CERT: "certificateUnknown",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "certificateUnknown",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "certificateUnknown",
  CERT_UNTRUSTED: "certificateUnknown",
  // What comes back is not TLS.
  EPROTO: "notHttps",
  ECONNREFUSED: "refused",
  ENOTFOUND: "unknownHost",
  EAI_AGAIN: "unknownHost",
};

/** @returns why there was no answer from the server at all, with the next step. */
export function explainUnreachable(server: string, cause: unknown): TerminalError {
  const problem =
    codesOf(cause)
      .map((code) => problems[code])
      .find(Boolean) ?? "unreachable";
  return new TerminalError("unavailable", problem, { values: { server }, cause });
}

/** The codes of an error and of all that caused it. */
function codesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const code = "code" in error ? [String(error.code)] : [];
  return [...code, ...codesOf(error.cause)];
}
