import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Env } from "../env.ts";
import { TerminalError } from "../terminal-error.ts";
import { builtInThemes, defaultTheme } from "./built-in-themes.ts";
import { type Theme, ThemeFile } from "./theme.ts";

type Place = Pick<Env, "configDir">;

const ENDING = ".json";

/**
 * @returns the theme of a name: a person's own file, or one that Parley brings.
 * @throws TerminalError with the sentence when there is none, or when the file cannot be used
 */
export async function readTheme(env: Place, name: string): Promise<Theme> {
  const path = themePathOf(env, name);
  const text = isThemeName(name) ? await textOf(path) : undefined;
  if (text !== undefined) return { ...defaultTheme, ...parseTheme(text, { name, path }) };
  const builtIn = Object.hasOwn(builtInThemes, name) && builtInThemes[name];
  if (builtIn) return builtIn;
  throw new TerminalError("not_found", "noSuchTheme", { values: { name, path: themePathOf(env, "NAME") } });
}

/** @returns the names of all themes: of files in the configuration folder, and of those that Parley brings. */
export async function themeNames(env: Place): Promise<string[]> {
  const files = await readdir(themeDirOf(env)).catch(() => []);
  const own = files.filter((file) => file.endsWith(ENDING)).map((file) => file.slice(0, -ENDING.length));
  return [...new Set([...Object.keys(builtInThemes), ...own.filter(isThemeName)])];
}

export function themePathOf(env: Place, name: string): string {
  return join(themeDirOf(env), `${name}${ENDING}`);
}

function themeDirOf({ configDir }: Place): string {
  return join(configDir, "themes");
}

function isThemeName(name: string): boolean {
  return /^[\w-]{1,64}$/.test(name);
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return undefined;
    throw new TerminalError("internal", "unreadableFile", { values: { path }, cause });
  }
}

type Source = { name: string; path: string };

function parseTheme(text: string, source: Source): ThemeFile {
  const parsed = ThemeFile.safeParse(parseJson(text, source));
  if (parsed.success) return parsed.data;
  const { path: place, code } = parsed.error.issues[0] ?? {};
  const unknown = code === "unrecognized_keys" ? (parsed.error.issues[0] as { keys: string[] }).keys[0] : "";
  const field = unknown || place?.join(".") || "{}";
  throw new TerminalError("invalid_input", "brokenTheme", { values: { ...source, field } });
}

function parseJson(text: string, source: Source): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new TerminalError("invalid_input", "themeNoJson", { values: source, cause });
  }
}
