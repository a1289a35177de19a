import type { Client } from "@parley/client";
import { ClientProvider } from "@parley/client/react";
import { render } from "ink";
import { exitCodeOf, Interrupted } from "../exit.ts";
import { ENTER_MODES, LEAVE_MODES } from "../terminal-modes.ts";
import { App } from "./app.tsx";
import { type Voice, VoiceContext } from "./voice.ts";

type Options = {
  client: Client;
  /** Fails when the session ends. */
  signedOut: Promise<never>;
  voice: Voice;
  stdin: NodeJS.ReadableStream;
  stdout: NodeJS.WritableStream;
};

/**
 * Shows the screen until somebody leaves it. The terminal is then as it was.
 * @returns the exit code. Throws what ended the screen otherwise: the session's end, or a fault.
 */
export async function startScreen({ client, signedOut, voice, stdin, stdout }: Options): Promise<number> {
  const restore = () => stdout.write(LEAVE_MODES);
  process.once("exit", restore);
  stdout.write(ENTER_MODES);
  const quit = () => instance.unmount();
  const instance = render(
    <VoiceContext value={voice}>
      <ClientProvider client={client}>
        <App quit={quit} />
      </ClientProvider>
    </VoiceContext>,
    {
      stdin,
      stdout,
      alternateScreen: true,
      incrementalRendering: true,
      maxFps: 60,
      exitOnCtrlC: false,
      interactive: true,
      kittyKeyboard: { mode: "auto" },
    },
  );
  try {
    await Promise.race([instance.waitUntilExit(), signedOut]);
    return exitCodeOf(new Interrupted());
  } finally {
    instance.unmount();
    await instance.waitUntilExit().catch(() => {});
    client.stop();
    process.off("exit", restore);
    restore();
  }
}
