/** Where a key means something; the headings of the help. */
export const keyModes = ["normal", "insert", "chat", "app", "picker", "field"] as const;
export type KeyMode = (typeof keyModes)[number];

type Entry = {
  mode: KeyMode;
  /** As strokes are called: `ctrl+w`, `alt+up`, or a letter. The first one is shown where there is little room. */
  keys: readonly string[];
};

/**
 * Every key of the screen, by the name of what it does: handlers, footer and help read this one table. What each does
 * in words is in the catalogue, under `screen.keys`.
 */
export const keyTable = {
  quit: { mode: "app", keys: ["ctrl+c"] },
  find: { mode: "app", keys: ["ctrl+g"] },
  nextChat: { mode: "app", keys: ["alt+down"] },
  previousInList: { mode: "app", keys: ["alt+up"] },
  nextUnread: { mode: "app", keys: ["alt+a"] },
  lastChat: { mode: "app", keys: ["alt+s"] },
  numberedChat: {
    mode: "app",
    keys: ["alt+1", "alt+2", "alt+3", "alt+4", "alt+5", "alt+6", "alt+7", "alt+8", "alt+9", "alt+0"],
  },

  pageUp: { mode: "chat", keys: ["pageup"] },
  pageDown: { mode: "chat", keys: ["pagedown"] },
  toEnd: { mode: "chat", keys: ["ctrl+end"] },
  attach: { mode: "chat", keys: ["ctrl+o"] },
  retry: { mode: "chat", keys: ["ctrl+r"] },
  takeBack: { mode: "chat", keys: ["ctrl+x"] },

  send: { mode: "insert", keys: ["enter"] },
  newLine: { mode: "insert", keys: ["alt+enter", "shift+enter", "ctrl+j"] },
  toNormal: { mode: "insert", keys: ["esc"] },
  complete: { mode: "insert", keys: ["tab"] },
  completeBack: { mode: "insert", keys: ["shift+tab"] },
  editor: { mode: "insert", keys: ["alt+e"] },
  historyBack: { mode: "insert", keys: ["ctrl+p"] },
  historyForward: { mode: "insert", keys: ["ctrl+n"] },
  lineUp: { mode: "insert", keys: ["up"] },
  lineDown: { mode: "insert", keys: ["down"] },
  left: { mode: "insert", keys: ["left", "ctrl+b"] },
  right: { mode: "insert", keys: ["right", "ctrl+f"] },
  wordLeft: { mode: "insert", keys: ["alt+b", "alt+left", "ctrl+left"] },
  wordRight: { mode: "insert", keys: ["alt+f", "alt+right", "ctrl+right"] },
  lineStart: { mode: "insert", keys: ["ctrl+a", "home"] },
  lineEnd: { mode: "insert", keys: ["ctrl+e", "end"] },
  deleteBefore: { mode: "insert", keys: ["backspace", "ctrl+h"] },
  deleteAfter: { mode: "insert", keys: ["delete", "ctrl+d"] },
  killWord: { mode: "insert", keys: ["ctrl+w", "alt+backspace"] },
  killWordAfter: { mode: "insert", keys: ["alt+d"] },
  killToStart: { mode: "insert", keys: ["ctrl+u"] },
  killToEnd: { mode: "insert", keys: ["ctrl+k"] },
  yank: { mode: "insert", keys: ["ctrl+y"] },
  yankOlder: { mode: "insert", keys: ["alt+y"] },
  undo: { mode: "insert", keys: ["ctrl+_", "ctrl+/", "ctrl+z"] },
  transpose: { mode: "insert", keys: ["ctrl+t"] },
  upperCase: { mode: "insert", keys: ["alt+u"] },
  lowerCase: { mode: "insert", keys: ["alt+l"] },
  capitalCase: { mode: "insert", keys: ["alt+c"] },

  toInsert: { mode: "normal", keys: ["i", "esc"] },
  down: { mode: "normal", keys: ["j", "down"] },
  up: { mode: "normal", keys: ["k", "up"] },
  first: { mode: "normal", keys: ["g", "home"] },
  last: { mode: "normal", keys: ["G", "end"] },
  follow: { mode: "normal", keys: ["enter"] },
  reply: { mode: "normal", keys: ["r"] },
  edit: { mode: "normal", keys: ["e"] },
  react: { mode: "normal", keys: ["+"] },
  delete: { mode: "normal", keys: ["d"] },
  copy: { mode: "normal", keys: ["y"] },
  forward: { mode: "normal", keys: ["f"] },
  pin: { mode: "normal", keys: ["p"] },
  pins: { mode: "normal", keys: ["P"] },
  saveFile: { mode: "normal", keys: ["w"] },
  copyLink: { mode: "normal", keys: ["l"] },
  raw: { mode: "normal", keys: ["v"] },
  report: { mode: "normal", keys: ["!"] },
  search: { mode: "normal", keys: ["/"] },
  searchAll: { mode: "normal", keys: ["S"] },
  members: { mode: "normal", keys: ["m"] },
  menu: { mode: "normal", keys: ["o"] },
  settings: { mode: "normal", keys: [","] },
  nextUnreadHere: { mode: "normal", keys: ["n"] },
  listDown: { mode: "normal", keys: ["tab"] },
  listUp: { mode: "normal", keys: ["shift+tab"] },
  findHere: { mode: "normal", keys: ["ctrl+k"] },
  help: { mode: "normal", keys: ["?"] },

  pickUp: { mode: "picker", keys: ["up", "ctrl+p"] },
  pickDown: { mode: "picker", keys: ["down", "ctrl+n", "tab"] },
  pick: { mode: "picker", keys: ["enter"] },
  close: { mode: "picker", keys: ["esc", "ctrl+k", "ctrl+g"] },

  save: { mode: "field", keys: ["enter"] },
  back: { mode: "field", keys: ["esc"] },
} as const satisfies Record<string, Entry>;

export type KeyName = keyof typeof keyTable;

/** The names of one mode's keys. */
export type KeysOf<Mode extends KeyMode> = {
  [Name in KeyName]: (typeof keyTable)[Name]["mode"] extends Mode ? Name : never;
}[KeyName];

export const keyNames = Object.keys(keyTable) as KeyName[];
