import type { Client } from "@parley/client";
import { ClientProvider } from "@parley/client/react";
import { type Instance, type RenderOptions, render } from "ink";
import { exitCodeOf, Interrupted } from "../exit.ts";
import { leave } from "../session/leave.ts";
import { App } from "./app.tsx";
import { Choosing, type ChoosingProps } from "./choosing.tsx";
import { type Host, HostContext } from "./host.ts";
import { Keyboard } from "./keys/keyboard.tsx";
import { createMouseSource } from "./mouse/mouse-source.ts";
import { enterModes, LEAVE_MODES } from "./terminal-modes.ts";
import { watchReports } from "./watch-reports.ts";

type Options = {
  client: Client;
  /** Fails when the session ends. */
  signedOut: Promise<never>;
  host: Omit<Host, "signal" | "focus" | "mouse" | "enterModes">;
  hasMouse: boolean;
  choosing: ChoosingProps;
  /** What is told on the last line at first. */
  greeting: string | null;
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
  choosing,
  host,
  hasMouse,
  greeting,
  stdin,
  stdout,
}: Options): Promise<number> {
  const restore = () => stdout.write(LEAVE_MODES);
  process.once("exit", restore);
  const modes = enterModes({ hasMouse });
  stdout.write(modes);
  const focus = { isFocused: true };
  const mouse = createMouseSource();
  const stopWatching = watchReports(stdin, { focus, mouse });
  const screen = draw({
    client,
    choosing,
    host: { ...host, focus, mouse, enterModes: modes },
    greeting,
    stdin,
    stdout,
  });
  try {
    await Promise.race([screen.waitUntilExit(), signedOut]);
    return exitCodeOf(new Interrupted());
  } finally {
    screen.unmount();
    await screen.waitUntilExit().catch(() => {});
    stopWatching();
    process.off("exit", restore);
    restore();
    // The shell is in sight already.
    await leave(client);
  }
}

type Parts = Omit<Options, "signedOut" | "host" | "hasMouse"> & { host: Omit<Host, "signal"> };

function draw({ client, choosing, host, greeting, stdin, stdout }: Parts): Instance {
  const around: Host = { ...host, signal: (sequence) => stdout.write(sequence) };
  const screen = render(
    <HostContext value={around}>
      <ClientProvider client={client}>
        <Choosing {...choosing}>
          <Keyboard>
            <App quit={() => screen.unmount()} greeting={greeting} />
          </Keyboard>
        </Choosing>
      </ClientProvider>
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
