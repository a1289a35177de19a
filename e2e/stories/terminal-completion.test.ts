import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { inFirefox } from "../browser/in-firefox.ts";
import { expect, test } from "../fixtures/test.ts";
import { aGroup } from "../people/chats.ts";

/** How each shell starts without a person's own settings, and reads the completion. `parley` is a word of its own there. */
const shells = {
  bash: {
    start: `exec bash --norc --noprofile -i`,
    load: `source <(parley completion bash)`,
  },
  zsh: {
    start: `exec zsh -f -i`,
    load: `autoload -U compinit && compinit -u -d "$HOME/.zcompdump" && source <(parley completion zsh)`,
  },
  fish: {
    start: `exec fish --no-config -i`,
    load: `parley completion fish | source`,
  },
} as const;

test.skip(inFirefox, "No browser is in it.");

for (const [shell, { start, load }] of Object.entries(shells))
  test(`${shell} completes commands, options and the names of chats`, async ({ aPerson, inTerminal }) => {
    test.skip(!isInstalled(shell), `${shell} is not installed on this machine.`);
    const [ann, bob] = await Promise.all([aPerson("Ann"), aPerson("Bob")]);
    await aGroup(ann, "Lighthouse", [bob]);
    const home = inTerminal(bob);
    await home.signIn();
    // A program named parley, as npm installs it.
    const install = `mkdir -p "$HOME/bin" && printf '#!/bin/sh\\nexec node "%s" "$@"\\n' "$PARLEY" > "$HOME/bin/parley" && chmod +x "$HOME/bin/parley"`;
    const terminal = home.openShell(`${install}; PATH="$HOME/bin:$PATH"; export PATH; ${start}`);
    const enter = (line: string) => terminal.type(`${line}\r`);
    enter(`${load}; echo loa''ded`);
    await expect.poll(terminal.text).toMatch(/^loaded$/m);

    const completed = async (typed: string, whole: string) => {
      enter("clear");
      await expect.poll(() => terminal.lines().join("").includes("loaded")).toBe(false);
      terminal.type(typed);
      await expect.poll(terminal.text).toContain(typed);
      terminal.type("\t");
      await expect.poll(terminal.text).toContain(whole);
      terminal.type("\x15");
    };
    await completed("parley hist", "parley history");
    await completed("parley tail Light", "parley tail Lighthouse");
    await completed("parley send --que", "parley send --queue");
    terminal.type("\x15");
    enter("exit");
    await terminal.ended;
  });

function isInstalled(program: string): boolean {
  return (process.env.PATH ?? "").split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
