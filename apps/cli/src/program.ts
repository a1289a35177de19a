import { Command } from "commander";
import type { Translate } from "./translate.ts";
import { addChats } from "./tree/add-chats.ts";
import { addCompletion } from "./tree/add-completion.ts";
import { addConfig } from "./tree/add-config.ts";
import { addDevices } from "./tree/add-devices.ts";
import { addDoctor } from "./tree/add-doctor.ts";
import { addEdit } from "./tree/add-edit.ts";
import { addExport } from "./tree/add-export.ts";
import { addGroup } from "./tree/add-group.ts";
import { addHelp } from "./tree/add-help.ts";
import { addHistory } from "./tree/add-history.ts";
import { addInvite } from "./tree/add-invite.ts";
import { addKeys } from "./tree/add-keys.ts";
import { addLogin } from "./tree/add-login.ts";
import { addLogout } from "./tree/add-logout.ts";
import { addOutbox } from "./tree/add-outbox.ts";
import { addReact } from "./tree/add-react.ts";
import { addRead } from "./tree/add-read.ts";
import { addRm } from "./tree/add-rm.ts";
import { addSchema } from "./tree/add-schema.ts";
import { addScreen } from "./tree/add-screen.ts";
import { addSearch } from "./tree/add-search.ts";
import { addSend } from "./tree/add-send.ts";
import { addTail } from "./tree/add-tail.ts";
import { addToken } from "./tree/add-token.ts";
import { addUnread } from "./tree/add-unread.ts";
import { addWatch } from "./tree/add-watch.ts";
import { addWho } from "./tree/add-who.ts";
import { addWhoami } from "./tree/add-whoami.ts";
import { formatHelp } from "./tree/format-help.ts";
import { addGlobalFlags } from "./tree/global-flags.ts";
import type { Tree } from "./tree/tree.ts";
import { unknownCommand } from "./tree/unknown-command.ts";
import { version } from "./version.ts";

type Trunk = Omit<Tree, "add" | "branch">;
type Options = Trunk & { writeHelp: (text: string) => void };

/** The tree of commands. Each loads its code when it is called, so that it costs the others nothing. */
export function createProgram({ writeHelp, ...rest }: Options): Command {
  const { translate } = rest;
  const program = addGlobalFlags(emptyProgram(translate, writeHelp), translate);
  const tree = treeBelow(program, rest);
  const commands = [
    addLogin,
    addLogout,
    addWhoami,
    addChats,
    addUnread,
    addRead,
    addSearch,
    addHistory,
    addTail,
    addSend,
    addReact,
    addEdit,
    addRm,
    addWho,
    addOutbox,
    addWatch,
    addGroup,
    addInvite,
    addDevices,
    addToken,
    addExport,
    addConfig,
    addDoctor,
    addSchema,
    addKeys,
  ];
  for (const addCommand of commands) addCommand(tree);
  addCompletion(program, tree);
  addHelp(program, tree);
  addScreen(program, tree);
  return program;
}

function treeBelow(parent: Command, trunk: Trunk): Tree {
  const { translate } = trunk;
  const add = (name: string, description: string) =>
    addGlobalFlags(parent.command(name).description(description), translate);
  return {
    ...trunk,
    add,
    branch: (name, description) => treeBelow(branching(add(name, description)), trunk),
  };
}

/** Alone it shows its help; a word that it does not know is an error. */
function branching(command: Command): Command {
  return command.allowExcessArguments().action(() => {
    const [word] = command.args;
    if (word !== undefined) throw unknownCommand(word, command);
    command.outputHelp();
  });
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
