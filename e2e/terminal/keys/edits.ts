/** What each key of the line editor makes of a draft; `|` is the caret. */
export const edits = {
  left: ["ab|", "a|b"],
  right: ["a|b", "ab|"],
  wordLeft: ["one two|", "one |two"],
  wordRight: ["|one two", "one| two"],
  lineStart: ["one two|", "|one two"],
  lineEnd: ["|one two", "one two|"],
  deleteBefore: ["ab|c", "a|c"],
  deleteAfter: ["a|bc", "a|c"],
  killWord: ["one two|", "one |"],
  killWordAfter: ["|one two", "| two"],
  killToStart: ["one| two", "| two"],
  killToEnd: ["one| two", "one|"],
  transpose: ["ab|", "ba|"],
  upperCase: ["|one two", "ONE| two"],
  lowerCase: ["|ONE two", "one| two"],
  capitalCase: ["|one two", "One| two"],
} as const satisfies Record<string, readonly [before: string, after: string]>;
