import { Command } from "commander";
import type { Translate } from "./translate.ts";
import { addAccount } from "./tree/add-account.ts";
import { addAdmin } from "./tree/add-admin.ts";
import { addBlocks } from "./tree/add-blocks.ts";
import { addChat } from "./tree/add-chat.ts";
import { addChats } from "./tree/add-chats.ts";
import { addCompletion } from "./tree/add-completion.ts";
import { addConfig } from "./tree/add-config.ts";
import { addDevices } from "./tree/add-devices.ts";
import { addDoctor } from "./tree/add-doctor.ts";
import { addDownload } from "./tree/add-download.ts";
import { addDrafts } from "./tree/add-drafts.ts";
import { addEdit } from "./tree/add-edit.ts";
import { addExport } from "./tree/add-export.ts";
import { addForward } from "./tree/add-forward.ts";
import { addGroup } from "./tree/add-group.ts";
import { addHelp } from "./tree/add-help.ts";
import { addHistory } from "./tree/add-history.ts";
import { addImport } from "./tree/add-import.ts";
import { addInvite } from "./tree/add-invite.ts";
import { addKeys } from "./tree/add-keys.ts";
import { addLogin } from "./tree/add-login.ts";
import { addLogout } from "./tree/add-logout.ts";
import { addOutbox } from "./tree/add-outbox.ts";
import { addPins } from "./tree/add-pins.ts";
import { addReact } from "./tree/add-react.ts";
import { addRead } from "./tree/add-read.ts";
import { addReaders } from "./tree/add-readers.ts";
import { addReport } from "./tree/add-report.ts";
import { addRm } from "./tree/add-rm.ts";
import { addSchema } from "./tree/add-schema.ts";
import { addScreen } from "./tree/add-screen.ts";
import { addSearch } from "./tree/add-search.ts";
import { addSend } from "./tree/add-send.ts";
import { addTail } from "./tree/add-tail.ts";
import { addThemes } from "./tree/add-themes.ts";
import { addToken } from "./tree/add-token.ts";
import { addUnread } from "./tree/add-unread.ts";
import { addWatch } from "./tree/add-watch.ts";
import { addWebhook } from "./tree/add-webhook.ts";
import { addWho } from "./tree/add-who.ts";
import { addWhoami } from "./tree/add-whoami.ts";
import { formatHelp } from "./tree/format-help.ts";
import { addGlobalFlags } from "./tree/global-flags.ts";
import type { Tree } from "./tree/tree.ts";
import { unknownCommand } from "./tree/unknown-command.ts";
import { version } from "./version.ts";

type Trunk = Omit<Tree, "add" | "branch">;
type Options = Trunk & {
  writeHelp: (text: string) => void;
  /** The width of the terminal in cells; undefined in a pipe. */
  columns?: number | undefined;
};

const MIN_WIDTH_TO_WRAP = 10;
const PIPE_COLUMNS = 80;

/** The tree of commands. Each loads its code when it is called, so that it costs the others nothing. */
export function createProgram({ writeHelp, columns, ...rest }: Options): Command {
  const { translate } = rest;
  const program = addGlobalFlags(emptyProgram(translate, { writeHelp, columns }), translate);
  const tree = treeBelow(program, rest);
  const commands = [
    addLogin,
    addLogout,
    addWhoami,
    addAccount,
    addChats,
    addUnread,
    addRead,
    addSearch,
    addHistory,
    addTail,
    addSend,
    addDownload,
    addReact,
    addEdit,
    addRm,
    addForward,
    addPins,
    addReaders,
    addWho,
    addDrafts,
    addOutbox,
    addWatch,
    addChat,
    addGroup,
    addInvite,
    addWebhook,
    addBlocks,
    addReport,
    addDevices,
    addToken,
    addAdmin,
    addExport,
    addImport,
    addConfig,
    addDoctor,
    addSchema,
    addKeys,
    addThemes,
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
function emptyProgram(
  translate: Translate,
  { writeHelp, columns }: Pick<Options, "writeHelp" | "columns">,
): Command {
  return new Command("parley")
    .description(translate("program.summary"))
    .version(version, "-V, --version", translate("options.version"))
    .helpOption("-h, --help", translate("options.help"))
    .configureHelp({ formatHelp: formatHelp(translate), minWidthToWrap: MIN_WIDTH_TO_WRAP })
    .configureOutput({
      writeOut: writeHelp,
      writeErr: () => {},
      getOutHelpWidth: () => columns ?? PIPE_COLUMNS,
    })
    .enablePositionalOptions()
    .exitOverride();
}
