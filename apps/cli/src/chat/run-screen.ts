import type { UserId } from "@parley/protocol";
import { type Identity, identityOf } from "../config.ts";
import type { Env } from "../env.ts";
import { exitCodeOf } from "../exit.ts";
import { createOutput } from "../output.ts";
import { report } from "../report.ts";
import { connect } from "../session/connect.ts";
import { readSession } from "../session/session-file.ts";
import { startClient } from "../session/start-client.ts";
import { createTerminalStorage } from "../storage/terminal-storage.ts";
import { createTimes } from "../text/times.ts";
import { translatorFor } from "../translate.ts";
import { createEmojiLoader } from "./load-emoji.ts";
import type { ScreenOptions } from "./screen-options.ts";
import { startScreen } from "./start-screen.tsx";

type Options = {
  env: Env;
  options: ScreenOptions;
  stdin: NodeJS.ReadStream;
  stdout: NodeJS.WriteStream;
  stderr: NodeJS.WriteStream;
};

/** Connects, shows the screen until it is left, and tells what ended it. @returns the exit code. */
export async function runScreen({ env, options, stdin, stdout, stderr }: Options): Promise<number> {
  const { server, profile, language, isUtc, isColorAllowed, isDebug } = options;
  const translate = translatorFor(language);
  const times = createTimes({ language, isUtc });
  try {
    const identity = await identityOf(env, { server, profile });
    const live = startClient({
      server,
      ...connect({ identity, token: env.token }),
      storage: createTerminalStorage(identity),
      userId: await signedInId(env, identity),
    });
    const { editor, notifyStyle } = env;
    const host = { server, editor, notifyStyle, loadEmoji: createEmojiLoader({ server, language }) };
    const exitCode = await startScreen({ ...live, voice: { translate, times }, host, stdin, stdout });
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
async function signedInId({ token }: Env, { sessionPath }: Identity): Promise<UserId | undefined> {
  return token ? undefined : (await readSession(sessionPath))?.user.id;
}
