import type { Stack } from "./start-stack.ts";

/** What is printed when everything is ready. */
export function welcome(stack: Pick<Stack, "webUrl" | "realtimeUrl" | "demoAccounts">): string {
  const demo = stack.demoAccounts.map(({ email, password }) => `  ${email}  password ${password}`);
  return [
    "",
    `  Parley is ready: ${stack.webUrl}`,
    `  Realtime:        ${stack.realtimeUrl}`,
    ...(demo.length > 0 ? ["", "  Demo accounts:", ...demo.map((line) => `  ${line}`)] : []),
    "",
    `  In the terminal: ${terminalCommand(stack.webUrl)}`,
    "",
    "  Ctrl-C stops everything.",
    "",
  ].join("\n");
}

/** The terminal client knows the usual address by itself. */
function terminalCommand(webUrl: string): string {
  const login = "npx parley login";
  return new URL(webUrl).port === "3000" ? login : `PARLEY_SERVER=${webUrl} ${login}`;
}
