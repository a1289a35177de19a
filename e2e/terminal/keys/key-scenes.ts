import type { Person } from "../../people/person.ts";
import type { ChatScreen } from "./chat-screen.ts";
import { edits } from "./edits.ts";

/** Where the keys are pressed: ten groups, `titles` in the order of the list. The first one holds `Entry 1` and on. */
export type Scene = {
  screen: ChatScreen;
  titles: readonly string[];
  /** Presses the key that the scene is about. */
  press: () => void;
  /** Which of the key's strokes that is; the first is 0. */
  which: number;
  ann: Person;
  /** Ann writes something into a group. */
  annWrites: (title: string, body: string) => Promise<void>;
  /** A direct chat with her, the last of the list, into which Bob can write or not. */
  withAnn: { title: string; open(): Promise<void>; close(): Promise<void> };
};

/** Shows what a key does. It begins and ends while writing in the first group, with nothing over it. */
type Show = (scene: Scene) => Promise<void>;

const ESC = "\x1b";
const ENTRIES = 30;

const editing = Object.fromEntries(
  Object.entries(edits).map(([name, [before, after]]): [string, Show] => [
    name,
    async ({ screen, press }) => {
      await screen.write(before);
      press();
      await screen.hasComposer(after);
    },
  ]),
);

/** What each key of the table does, by its name there; quitting is a story of its own. */
export const keyScenes: Readonly<Record<string, Show>> = {
  ...editing,

  async numberedChat({ screen, press, which, titles }) {
    press();
    await screen.hasOpen(titles[which] ?? "");
    await home({ screen, titles });
  },
  async find({ screen, press }) {
    press();
    await screen.shows("Find:");
    await closeLayer(screen);
  },
  async nextChat({ screen, press, titles }) {
    press();
    await screen.hasOpen(titles[1] ?? "");
    await home({ screen, titles });
  },
  async previousInList({ screen, press, titles, withAnn }) {
    press();
    await screen.hasOpen(withAnn.title);
    await home({ screen, titles });
  },
  async lastChat({ screen, press, titles }) {
    await screen.open(titles[3] ?? "");
    await home({ screen, titles });
    press();
    await screen.hasOpen(titles[3] ?? "");
    await home({ screen, titles });
  },

  async pageUp({ screen, press }) {
    press();
    await screen.shows("newer messages below");
    screen.type("\x1b[1;5F");
    await screen.hides("newer messages below");
  },
  async pageDown({ screen, press }) {
    screen.type("\x1b[5~");
    await screen.shows("newer messages below");
    press();
    await screen.hides("newer messages below");
  },
  async toEnd({ screen, press }) {
    screen.type("\x1b[5~\x1b[5~");
    await screen.shows("newer messages below");
    press();
    await screen.hides("newer messages below");
  },

  async newLine({ screen, press }) {
    await screen.write("ab|");
    press();
    await screen.hasComposer("|");
    screen.type("cd");
    await screen.shows(/› ab\n.*cd/);
  },
  async lineUp({ screen, press }) {
    await screen.write("ab|");
    screen.type("\ncd");
    await screen.hasComposer("cd|");
    press();
    await screen.hasComposer("ab|");
  },
  async lineDown({ screen, press }) {
    await screen.write("ab|");
    screen.type("\ncd\x1b[A");
    await screen.hasComposer("ab|");
    press();
    await screen.hasComposer("cd|");
  },
  async yank({ screen, press }) {
    await screen.write("one two|");
    screen.type("\x17");
    await screen.hasComposer("one |");
    press();
    await screen.hasComposer("one two|");
  },
  async yankOlder({ screen, press }) {
    await screen.write("older|");
    screen.type("\x17");
    await screen.hasComposer("|");
    await screen.write("newer|");
    screen.type("\x17\x19");
    await screen.hasComposer("newer|");
    press();
    await screen.hasComposer("older|");
  },
  async undo({ screen, press }) {
    await screen.write("one two|");
    screen.type("\x15");
    await screen.hasComposer("|");
    press();
    await screen.hasComposer("one two|");
  },
  async complete({ screen, press, ann }) {
    await screen.write(`@${ann.user.handle.slice(0, -1)}|`);
    await screen.shows("Tab:");
    press();
    await screen.hasComposer(`@${ann.user.handle} |`);
  },
  async completeBack({ screen, press, ann }) {
    await screen.write(`@${ann.user.handle.slice(0, -1)}|`);
    await screen.shows("Tab:");
    press();
    await screen.hasComposer(`@${ann.user.handle} |`);
  },
  async editor({ screen, press }) {
    await screen.write("a draft|");
    press();
    await screen.hasComposer("an edited draft|");
  },
  async historyBack({ screen, press }) {
    await screen.write("|");
    press();
    await screen.hasComposer(`Entry ${ENTRIES}|`);
  },
  async historyForward({ screen, press }) {
    await screen.write("begun|");
    screen.type("\x10");
    await screen.hasComposer(`Entry ${ENTRIES}|`);
    press();
    await screen.hasComposer("begun|");
  },
  async toNormal({ screen, press }) {
    await screen.write("|");
    press();
    await screen.shows("› i writes");
    await toInsert(screen);
  },

  async toInsert({ screen, press }) {
    await toNormal(screen);
    press();
    await screen.shows("› Message");
  },
  async up({ screen, press }) {
    await toNormal(screen);
    press();
    await screen.hasMarked(`Entry ${ENTRIES - 1}`);
    await toInsert(screen);
  },
  async down({ screen, press }) {
    await toNormal(screen);
    screen.type("k");
    await screen.hasMarked(`Entry ${ENTRIES - 1}`);
    press();
    await screen.hasMarked(`Entry ${ENTRIES}`);
    await toInsert(screen);
  },
  async first({ screen, press }) {
    await toNormal(screen);
    press();
    await screen.hasMarked("Entry 1 ");
    await toInsert(screen);
  },
  async last({ screen, press }) {
    await toNormal(screen);
    screen.type("g");
    await screen.hasMarked("Entry 1 ");
    press();
    await screen.hasMarked(`Entry ${ENTRIES}`);
    await toInsert(screen);
  },
  async follow({ screen, press }) {
    await toNormal(screen);
    screen.type("k");
    await screen.hasMarked(`Entry ${ENTRIES - 1}`);
    press();
    // With the space it is the message itself, and not the quote of it that was marked before.
    await screen.hasMarked("Entry 3 ");
    await toInsert(screen);
  },
  async reply({ screen, press }) {
    await toNormal(screen);
    press();
    await screen.shows(`Reply to You: Entry ${ENTRIES}`);
    screen.type(ESC);
    await screen.hides("Reply to");
  },
  async edit({ screen, press }) {
    await toNormal(screen);
    press();
    await screen.hasComposer(`Entry ${ENTRIES}|`);
    screen.type(ESC);
    await screen.shows("› Message");
  },
  react: opens("React with:"),
  async delete({ screen, press }) {
    await toNormal(screen);
    press();
    await screen.shows("Delete this message for everybody? (y/n)");
    screen.type("n");
    await screen.hides("(y/n)");
    await toInsert(screen);
  },
  copy: says("Copied."),
  copyLink: says("The link is copied."),
  forward: opens("Forward to:"),
  async pin({ screen, press }) {
    await toNormal(screen);
    press();
    await screen.shows(`Entry ${ENTRIES} (pinned)`);
    press();
    await screen.hides("(pinned)");
    await toInsert(screen);
  },
  pins: opens("Pinned:"),
  settings: opens("Settings:"),
  raw: opens(`Message ${ENTRIES}`),
  report: says("Your own messages cannot be reported."),
  search: opens("Search in this chat:"),
  searchAll: opens("Search in all chats:"),
  members: opens("Members:"),
  menu: opens("This chat:"),
  findHere: opens("Find:"),
  help: opens("After Esc: with messages"),
  async listDown({ screen, press, titles }) {
    await toNormal(screen);
    press();
    await screen.hasOpen(titles[1] ?? "");
    await toInsert(screen);
    await home({ screen, titles });
  },
  async listUp({ screen, press, titles, withAnn }) {
    await toNormal(screen);
    press();
    await screen.hasOpen(withAnn.title);
    await toInsert(screen);
    await home({ screen, titles });
  },

  async pickDown({ screen, press, titles }) {
    await inSwitcher(screen, titles);
    press();
    await screen.shows(`▌ ${titles[2]}`);
    await closeLayer(screen);
  },
  async pickUp({ screen, press, titles }) {
    await inSwitcher(screen, titles);
    screen.type("\x1b[B");
    await screen.shows(`▌ ${titles[2]}`);
    press();
    await screen.shows(`▌ ${titles[1]}`);
    await closeLayer(screen);
  },
  async pick({ screen, press, titles }) {
    await inSwitcher(screen, titles);
    press();
    await screen.hasOpen(titles[1] ?? "");
    await home({ screen, titles });
  },
  async close({ screen, press, titles }) {
    await inSwitcher(screen, titles);
    press();
    await screen.hides("Find:");
  },
  async back({ screen, press, titles }) {
    await inTitle(screen, titles[0] ?? "");
    press();
    await screen.hides("New title");
    await toInsert(screen);
  },

  // What follows moves chats in the list.
  async nextUnread({ screen, press, titles, annWrites }) {
    await annWrites(titles[5] ?? "", "Alt-A finds this");
    await screen.shows("(1)");
    press();
    await screen.hasOpen(titles[5] ?? "");
    await home({ screen, titles });
  },
  async nextUnreadHere({ screen, press, titles, annWrites }) {
    await annWrites(titles[6] ?? "", "n finds this");
    await screen.shows("(1)");
    await toNormal(screen);
    press();
    await screen.hasOpen(titles[6] ?? "");
    await toInsert(screen);
    await home({ screen, titles });
  },
  async send({ screen, press }) {
    await screen.write("Off it goes|");
    press();
    await screen.shows(/Off it goes +✓/);
  },
  async attach({ screen, press }) {
    await screen.write("With words|");
    press();
    await screen.shows("File to send");
    screen.type("sai\t");
    await screen.shows("› sails.txt");
    screen.type("\r");
    await screen.shows(/sails\.txt.* ✓\n.*With words/);
  },
  async saveFile({ screen, press }) {
    await toNormal(screen);
    press();
    await screen.shows(/Saved: .*sails \(1\)\.txt/);
    await toInsert(screen);
  },
  async retry({ screen, press, titles, withAnn }) {
    await failToSend({ screen, withAnn });
    await withAnn.open();
    press();
    await screen.hides("Not sent");
    await screen.shows(/Lost words +✓/);
    await home({ screen, titles });
  },
  async takeBack({ screen, press, titles, withAnn }) {
    await failToSend({ screen, withAnn });
    press();
    await screen.hasComposer("Lost words|");
    await screen.write("|");
    await home({ screen, titles });
  },
  async save({ screen, press, titles }) {
    await inTitle(screen, titles[0] ?? "");
    screen.type("s");
    await screen.shows(`› ${titles[0]}s`);
    press();
    await screen.hasOpen(`${titles[0]}s`);
    await toInsert(screen);
  },
};

async function home({ screen, titles }: Pick<Scene, "screen" | "titles">): Promise<void> {
  await screen.open(titles[0] ?? "");
}

async function toNormal(screen: ChatScreen): Promise<void> {
  await screen.write("|");
  screen.type(ESC);
  await screen.shows("› i writes");
}

async function toInsert(screen: ChatScreen): Promise<void> {
  screen.type("i");
  await screen.shows("› Message");
}

async function closeLayer(screen: ChatScreen): Promise<void> {
  screen.type(ESC);
  await screen.shows("│ › ");
}

/** The chat that is open is not offered, so the second of the list is picked. */
async function inSwitcher(screen: ChatScreen, titles: readonly string[]): Promise<void> {
  await screen.write("|");
  screen.type("\x07");
  await screen.shows(new RegExp(`Find:.*\\n.*\\n.*▌ ${titles[1]}`));
}

/** Where the first group's title is written anew. */
async function inTitle(screen: ChatScreen, title: string): Promise<void> {
  await toNormal(screen);
  screen.type("o");
  await screen.shows("Change the title");
  screen.type("title\r");
  await screen.shows(`› ${title}`);
}

function opens(title: string): Show {
  return async ({ screen, press }) => {
    await toNormal(screen);
    press();
    await screen.shows(title);
    await closeLayer(screen);
    await toInsert(screen);
  };
}

function says(words: string): Show {
  return async ({ screen, press }) => {
    await toNormal(screen);
    press();
    await screen.shows(words);
    await toInsert(screen);
    await screen.hides(words);
  };
}

async function failToSend({ screen, withAnn }: Pick<Scene, "screen" | "withAnn">): Promise<void> {
  await screen.open(withAnn.title);
  await withAnn.close();
  await screen.write("Lost words|");
  screen.type("\r");
  await screen.shows("Not sent");
}
