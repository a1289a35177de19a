import { API_VERSION, API_VERSION_HEADER } from "@parley/protocol";

/** On every answer of the API: it is personal, it is data and no page, and nobody else's page may hold it. */
export const apiHeaders = {
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  [API_VERSION_HEADER]: API_VERSION,
} as const;
