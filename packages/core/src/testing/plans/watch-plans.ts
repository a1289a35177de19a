import type { Database } from "@parley/db";
import { readServerSettings } from "@parley/db/sql/server-settings";
import { execute } from "@parley/db/testing";
import type { PlanNode, Planned } from "./plan.ts";

/** What an operation has asked of Postgres. */
export type Asked = {
  /** Everything that was sent, BEGIN and COMMIT among them. */
  statements: string[];
  /** Everything that was executed, also inside functions. */
  planned: Planned[];
};

/** Postgres tells each connection how it has gone about each statement, with the rows that it read. */
const settings = {
  session_preload_libraries: "auto_explain",
  "auto_explain.log_min_duration": "0",
  "auto_explain.log_analyze": "on",
  "auto_explain.log_timing": "off",
  "auto_explain.log_nested_statements": "on",
  "auto_explain.log_format": "json",
  "auto_explain.log_level": "notice",
  "auto_explain.log_parameter_max_length": "0",
};

/**
 * Listens to all connections that this pool makes from now on.
 * @returns what tells what was asked during some work; what is read once a second, whoever calls, is no part of it
 */
export async function watchPlans(
  { pool }: Database,
  url: string,
): Promise<(work: () => Promise<unknown>) => Promise<Asked>> {
  const name = new URL(url).pathname.slice(1);
  for (const [setting, value] of Object.entries(settings))
    await execute(url, `ALTER DATABASE ${name} SET ${setting} = '${value}'`);
  const ofSettings = await textOf(readServerSettings);
  let asked: Asked = { statements: [], planned: [] };
  pool.on("connect", (connection) => {
    const { query } = connection;
    const counted = (...args: unknown[]) => {
      const text = typeof args[0] === "string" ? args[0] : (args[0] as { text: string }).text;
      if (text !== ofSettings) asked.statements.push(text);
      return Reflect.apply(query, connection, args);
    };
    connection.query = counted as typeof query;
    connection.on("notice", ({ message }) => {
      const planned = readNotice(message);
      if (planned && planned.text !== ofSettings) asked.planned.push(planned);
    });
  });
  return async (work) => {
    const during: Asked = { statements: [], planned: [] };
    asked = during;
    await work();
    asked = { statements: [], planned: [] };
    return during;
  };
}

function readNotice(message = ""): Planned | undefined {
  if (!message.startsWith("duration:")) return undefined;
  const json = JSON.parse(message.slice(message.indexOf("{"))) as { "Query Text": string; Plan: PlanNode };
  return { text: json["Query Text"], plan: json.Plan };
}

/** The text that a query sends. */
async function textOf(send: typeof readServerSettings): Promise<string> {
  let sent = "";
  const query = async (config: { text: string }) => {
    sent = config.text;
    return { rows: [{}] };
  };
  await send({ query } as unknown as Parameters<typeof send>[0]);
  return sent;
}
