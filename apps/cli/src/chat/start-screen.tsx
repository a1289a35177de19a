import type { Client } from "@parley/client";
import { ClientProvider } from "@parley/client/react";
import { type Instance, type RenderOptions, render } from "ink";
import { exitCodeOf, Interrupted } from "../exit.ts";
import { App } from "./app.tsx";
import { type Host, HostContext } from "./host.ts";
import { Keyboard } from "./keys/keyboard.tsx";
import { ENTER_MODES, LEAVE_MODES } from "./terminal-modes.ts";
import { type Voice, VoiceContext } from "./voice.ts";
import { watchFocus } from "./watch-focus.ts";

type Options = {
  client: Client;
  /** Fails when the session ends. */
  signedOut: Promise<never>;
  voice: Voice;
  host: Omit<Host, "signal" | "focus">;
  stdin: NodeJS.ReadableStream;
  stdout: NodeJS.WritableStream;
};

/**
 * Shows the screen until somebody leaves it. The terminal is then as it was.
 * @returns the exit code. Throws what ended the screen otherwise: the session's end, or a fault.
 */
export async function startScreen({
  client,
  signedOut,
  voice,
  host,
  stdin,
  stdout,
}: Options): Promise<number> {
  const restore = () => stdout.write(LEAVE_MODES);
  process.once("exit", restore);
  stdout.write(ENTER_MODES);
  const focus = { isFocused: true };
  const stopWatching = watchFocus(stdin, focus);
  const screen = draw({ client, voice, host: { ...host, focus }, stdin, stdout });
  try {
    await Promise.race([screen.waitUntilExit(), signedOut]);
    return exitCodeOf(new Interrupted());
  } finally {
    screen.unmount();
    await screen.waitUntilExit().catch(() => {});
    client.stop();
    stopWatching();
    process.off("exit", restore);
    restore();
  }
}

type Parts = Omit<Options, "signedOut" | "host"> & { host: Omit<Host, "signal"> };

function draw({ client, voice, host, stdin, stdout }: Parts): Instance {
  const around: Host = { ...host, signal: (sequence) => stdout.write(sequence) };
  const screen = render(
    <HostContext value={around}>
      <VoiceContext value={voice}>
        <ClientProvider client={client}>
          <Keyboard>
            <App quit={() => screen.unmount()} />
          </Keyboard>
        </ClientProvider>
      </VoiceContext>
    </HostContext>,
    { ...MODES, stdin, stdout },
  );
  return screen;
}

const MODES: RenderOptions = {
  alternateScreen: true,
  incrementalRendering: true,
  maxFps: 60,
  // Ink would end with 0.
  exitOnCtrlC: false,
  // Ink takes every surroundings with a variable CI for a build server.
  interactive: true,
  kittyKeyboard: { mode: "auto" },
};
