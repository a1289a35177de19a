/**
 * Every way a call can fail: the HTTP status, the terminal client's exit code, and a sentence that tells the user
 * what to do. Screens translate by code; the sentence is what scripts and logs see.
 */
export const errors = {
  invalid_input: {
    status: 400,
    exit: 2,
    message: "Some of the input is not valid. Correct the named fields and try again.",
  },
  unauthenticated: {
    status: 401,
    exit: 3,
    message: "You are not signed in, or your session has ended. Sign in and try again.",
  },
  code_required: {
    status: 401,
    exit: 3,
    message:
      "This account asks for a second factor as well. Send the six digits of its app, or a recovery code, as `code`.",
  },
  forbidden: { status: 403, exit: 5, message: "You may not do this in this chat. Ask one of its admins." },
  factor_required: {
    status: 403,
    exit: 5,
    message:
      "This server asks everybody for a second factor. Set one up in the browser, or with `parley account factor begin`, and try again.",
  },
  not_found: {
    status: 404,
    exit: 4,
    message: "There is no such thing here, or you have no access to it. Check the address.",
  },
  method_not_allowed: {
    status: 405,
    exit: 2,
    message: "This address does not take that method. Use one that the Allow header names.",
  },
  conflict: {
    status: 409,
    exit: 6,
    message: "This collides with something that is already there. Reload and try again.",
  },
  gone: {
    status: 410,
    exit: 10,
    message: "This invitation has expired, was revoked, or is used up. Ask for a new one.",
  },
  too_large: { status: 413, exit: 2, message: "The request is too large. Send less at once." },
  malware: {
    status: 422,
    exit: 2,
    message: "This file holds known malware and was not taken. Check the device that it comes from.",
  },
  rate_limited: { status: 429, exit: 7, message: "Too many requests. Wait a little and try again." },
  internal: { status: 500, exit: 1, message: "Something went wrong on the server. Try again in a moment." },
  unavailable: { status: 503, exit: 8, message: "The server is busy or restarting. Try again in a moment." },
  timeout: { status: 504, exit: 9, message: "The server did not answer in time. Try again." },
} as const satisfies Record<string, { status: number; exit: number; message: string }>;
