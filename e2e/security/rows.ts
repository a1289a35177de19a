import { proofs } from "./claims/proofs.ts";

/** A line of the table: what is proven, by the tests of which files. Those of vitest and of Playwright run together. */
export type Row = { what: string; vitest?: readonly string[]; stories?: readonly string[] };

const file = (name: keyof typeof proofs) => proofs[name].file;

export const rows: readonly Row[] = [
  {
    what: "Who may do what: every operation, every principal",
    vitest: [file("matrix"), file("matrixInWords")],
  },
  { what: "Who hears of what", vitest: [file("eventMatrix"), file("removal")] },
  {
    what: "Hostile input in every field",
    vitest: [file("hostileInput"), file("bodies"), file("socketFrames")],
  },
  { what: "Script vectors in a browser", stories: ["attack-scripts"] },
  {
    what: "Terminal vectors in commands and on the screen",
    stories: ["attack-terminal"],
    vitest: [file("neutralise")],
  },
  {
    what: "Other origins: CSRF, sockets, frames",
    stories: ["attack-origins"],
    vitest: [file("origins"), file("csrf")],
  },
  {
    what: "Slow, oversized and ambiguous requests, paths",
    stories: ["attack-requests"],
    vitest: [file("knock"), file("strangeAddresses")],
  },
  {
    what: "Tokens: forged, expired, of another purpose, used twice",
    vitest: [file("forgedTokens"), file("refreshRotation"), file("tokenEntropy"), file("tokenScopes")],
  },
  {
    what: "Races: redeem, revoke, last owner, registration",
    vitest: [
      file("inviteRace"),
      file("redeemBanRace"),
      file("lastOwnerRace"),
      file("registerRace"),
      "packages/core/src/members/races.test.ts",
    ],
  },
  {
    what: "Limits, on all nodes and after a restart",
    stories: ["too-often"],
    vitest: [file("loginLimit"), file("limits"), file("restLimits"), file("socketLimits")],
  },
  {
    what: "Passwords and secrets",
    vitest: [file("argon2id"), file("leakedPasswords"), file("loginAlike"), file("weakSecrets")],
  },
  {
    what: "Cookies, headers, policies, redirects",
    vitest: [file("cookies"), file("apiHeaders"), file("closedRedirects")],
  },
  {
    what: "Files: what they may be, who gets them, malware",
    vitest: [file("fileKinds"), file("fileSandbox"), file("malware")],
  },
  { what: "The servers' account in the database", vitest: [file("runtimeRole")] },
  {
    what: "No secret in logs, metrics and the database",
    stories: ["canaries"],
    vitest: [file("logIsClean"), file("socketLogIsClean")],
  },
  { what: "Claims: published vulnerabilities, ASVS", vitest: ["e2e/security"] },
];
