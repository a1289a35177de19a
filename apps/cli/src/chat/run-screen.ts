import type { Me } from "@parley/protocol";
import { type Identity, identityOf, settingsOf } from "../config.ts";
import type { Env } from "../env.ts";
import { exitCodeOf } from "../exit.ts";
import { createFileUploader } from "../files/create-file-uploader.ts";
import { createOutput } from "../output.ts";
import { startReader } from "../reader/start-reader.ts";
import { report } from "../report.ts";
import { createFileSaver } from "../saving/create-file-saver.ts";
import { connect } from "../session/connect.ts";
import { readSession } from "../session/session-file.ts";
import { startClient } from "../session/start-client.ts";
import { pasteLinesOf } from "../settings/screen-settings.ts";
import { createTerminalStorage } from "../storage/terminal-storage.ts";
import { createTimes } from "../text/times.ts";
import { type Language, translatorFor } from "../translate.ts";
import { createEmojiLoader } from "./load-emoji.ts";
import type { ScreenOptions } from "./screen-options.ts";
import { showScreen } from "./show-screen.ts";

type Options = {
  env: Env;
  options: ScreenOptions;
  stdin: NodeJS.ReadStream;
  stdout: NodeJS.WriteStream;
  stderr: NodeJS.WriteStream;
};

/** Connects, shows the screen until it is left, and tells what ended it. @returns the exit code. */
export async function runScreen({ env, options, stdin, stdout, stderr }: Options): Promise<number> {
  const { server, profile, isUtc, isColorAllowed, isDebug, isReader } = options;
  let translate = translatorFor(options.language);
  try {
    const identity = await identityOf(env, { server, profile });
    const me = await knownPerson(env, identity);
    const language = languageFor(me, options);
    translate = translatorFor(language);
    const connection = connect({ identity, token: env.token });
    const { faults } = connection;
    const live = startClient({
      server,
      ...connection,
      storage: createTerminalStorage(identity),
      userId: me?.id,
    });
    const saveFile = createFileSaver({ ...connection, folder: env.folder });
    const uploadFile = createFileUploader(connection);
    const voice = { translate, times: createTimes({ language, isUtc }) };
    const exitCode = isReader
      ? await startReader({
          ...live,
          server,
          faults,
          saveFile,
          uploadFile,
          voice,
          loadEmoji: createEmojiLoader({ server, language }),
          pasteLines: pasteLinesOf((await settingsOf(env, { server, profile })).paste.value),
          stdin,
          stdout,
        })
      : await showScreen(live, {
          env,
          options: { ...options, language },
          voice,
          faults,
          saveFile,
          uploadFile,
          stdin,
          stdout,
        });
    const count = await live.client.countUnsent();
    if (count > 0) stderr.write(`${translate("screen.unsent", { count })}\n`);
    return exitCode;
  } catch (error) {
    const output = createOutput({ stdout, stderr, isJson: false, isColorAllowed });
    report(error, { output, translate, isDebug });
    return exitCodeOf(error);
  }
}

/** Whose a token from outside is, only the server knows. */
async function knownPerson({ token }: Env, { sessionPath }: Identity): Promise<Me | undefined> {
  return token ? undefined : (await readSession(sessionPath))?.user;
}

/** What was chosen for this terminal, else the account's language, else that of the surroundings. */
function languageFor(me: Me | undefined, { language, isLanguageChosen }: ScreenOptions): Language {
  return isLanguageChosen ? language : (me?.locale ?? language);
}
