import { readFileSync } from "node:fs";

const SUFFIX = "_FILE";
const SECRETS = [
  "AUTH_GITHUB_SECRET",
  "AUTH_GOOGLE_SECRET",
  "AUTH_OIDC_SECRET",
  "DATABASE_URL",
  "METRICS_TOKEN",
  "MIGRATION_DATABASE_URL",
  "PARLEY_FORMER_SECRET",
  "PARLEY_SECRET",
  "REDIS_URL",
  "SMTP_URL",
];

/**
 * The settings, with those secrets that are kept in files: where `DATABASE_URL_FILE` names a file, `DATABASE_URL` is what
 * stands in it. That is how containers get secrets, for an environment can be seen from outside.
 *
 * @throws Error, one sentence, that names the setting whose file cannot be read
 */
export function withSecretFiles(variables: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const inFiles = SECRETS.filter((name) => !variables[name] && variables[name + SUFFIX]);
  const read = inFiles.map((name) => [name, readSecret(name + SUFFIX, variables[name + SUFFIX] ?? "")]);
  return { ...variables, ...Object.fromEntries(read) };
}

function readSecret(setting: string, path: string): string {
  try {
    return readFileSync(path, "utf8").trim();
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new Error(`${setting} names ${path}, which cannot be read (${code}).`, { cause });
  }
}
