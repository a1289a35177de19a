import { Command } from "commander";
import type { Translate } from "./translate.ts";
import { addChats } from "./tree/add-chats.ts";
import { addExport } from "./tree/add-export.ts";
import { addHistory } from "./tree/add-history.ts";
import { addLogin } from "./tree/add-login.ts";
import { addLogout } from "./tree/add-logout.ts";
import { addScreen } from "./tree/add-screen.ts";
import { addSend } from "./tree/add-send.ts";
import { addTail } from "./tree/add-tail.ts";
import { addUnread } from "./tree/add-unread.ts";
import { addWhoami } from "./tree/add-whoami.ts";
import { formatHelp } from "./tree/format-help.ts";
import { addGlobalFlags } from "./tree/global-flags.ts";
import type { Tree } from "./tree/tree.ts";
import { version } from "./version.ts";

type Options = Omit<Tree, "add"> & { writeHelp: (text: string) => void };

/** The tree of commands. Each loads its code when it is called, so that it costs the others nothing. */
export function createProgram({ writeHelp, ...rest }: Options): Command {
  const { translate } = rest;
  const program = addGlobalFlags(emptyProgram(translate, writeHelp), translate);
  const add = (name: string, description: string) =>
    addGlobalFlags(program.command(name).description(description), translate);
  const tree: Tree = { add, ...rest };
  const commands = [
    addLogin,
    addLogout,
    addWhoami,
    addChats,
    addUnread,
    addHistory,
    addSend,
    addTail,
    addExport,
  ];
  for (const addCommand of commands) addCommand(tree);
  addScreen(program, tree);
  return program;
}

/** Positional options: `send -m --json` sends "--json". */
function emptyProgram(translate: Translate, writeHelp: (text: string) => void): Command {
  return new Command("parley")
    .description(translate("program.summary"))
    .version(version, "-V, --version", translate("options.version"))
    .helpOption("-h, --help", translate("options.help"))
    .configureHelp({ formatHelp: formatHelp(translate) })
    .configureOutput({ writeOut: writeHelp, writeErr: () => {} })
    .enablePositionalOptions()
    .exitOverride();
}
