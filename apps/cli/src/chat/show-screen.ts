import { rememberScreenSetting, type Settings, settingsOf } from "../config.ts";
import type { Env } from "../env.ts";
import type { UploadFile } from "../files/create-file-uploader.ts";
import { sentenceOf } from "../report.ts";
import type { SaveFile } from "../saving/create-file-saver.ts";
import type { FaultWatch } from "../session/fault-watch.ts";
import type { LiveClient } from "../session/start-client.ts";
import { pasteLinesOf } from "../settings/screen-settings.ts";
import { createTimes } from "../text/times.ts";
import { defaultTheme } from "../themes/built-in-themes.ts";
import { readTheme, themeNames } from "../themes/read-theme.ts";
import type { Theme } from "../themes/theme.ts";
import { type Language, type Translate, translatorFor } from "../translate.ts";
import type { ChoiceStore } from "./choices.ts";
import { createEmojiLoader } from "./load-emoji.ts";
import { notifyWayOf } from "./notify-way.ts";
import type { ScreenOptions } from "./screen-options.ts";
import { startScreen } from "./start-screen.tsx";
import type { Voice } from "./voice.ts";

type Options = {
  env: Env;
  options: ScreenOptions;
  voice: Voice;
  faults: FaultWatch;
  saveFile: SaveFile;
  uploadFile: UploadFile;
  stdin: NodeJS.ReadStream;
  stdout: NodeJS.WriteStream;
};

/** Shows the full screen as the person has set it up, until it is left. @returns the exit code. */
export async function showScreen(
  live: LiveClient,
  { env, options, voice, faults, saveFile, uploadFile, ...rest }: Options,
): Promise<number> {
  const { server, profile, language, hasMouse } = options;
  const settings = await settingsOf(env, { server, profile, ...(hasMouse && { mouse: "on" }) });
  const { theme, trouble } = await chosenTheme(env, settings, voice.translate);
  const host = {
    server,
    faults,
    saveFile,
    uploadFile,
    editor: env.editor,
    pasteLines: pasteLinesOf(settings.paste.value),
    hasLinks: env.hasLinks && options.isColorAllowed,
    notify: { way: notifyWayOf(settings.notify.value, env) },
    loadEmoji: createEmojiLoader({ server, language }),
  };
  const isMouseOn = settings.mouse.value === "on";
  const choosing = {
    theme,
    chosen: { theme: settings.theme.value, notify: settings.notify.value },
    store: storeIn(env),
    voice,
    voiceIn: options.isLanguageChosen ? null : (spoken: Language) => voiceIn(spoken, options),
  };
  return startScreen({ ...live, ...rest, choosing, host, hasMouse: isMouseOn, greeting: trouble });
}

function storeIn(env: Env): ChoiceStore {
  return {
    themeNames: () => themeNames(env),
    readTheme: (name) => readTheme(env, name),
    notifyWay: (setting) => notifyWayOf(setting, env),
    keep: (name, value) => rememberScreenSetting(env, name, value),
  };
}

function voiceIn(language: Language, { isUtc }: ScreenOptions): Voice {
  return { translate: translatorFor(language), times: createTimes({ language, isUtc }) };
}

/** A theme that cannot be used is no reason to stay away: the screen says so, and has its own colours. */
async function chosenTheme(
  env: Env,
  { theme: { value } }: Settings,
  translate: Translate,
): Promise<{ theme: Theme; trouble: string | null }> {
  try {
    return { theme: await readTheme(env, value), trouble: null };
  } catch (error) {
    return { theme: defaultTheme, trouble: sentenceOf(error, translate) };
  }
}
