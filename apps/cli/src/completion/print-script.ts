import { script } from "@bomb.sh/tab";
import type { Output } from "../output.ts";

const NAME = "parley";

/** The script for bash calls it; it comes with the package bash-completion, which is not on every machine. */
const BASH_WORDS = `if ! declare -F _get_comp_words_by_ref > /dev/null; then
  _get_comp_words_by_ref() {
    words=("\${COMP_WORDS[@]}") cword=$COMP_CWORD
    cur=\${words[cword]} prev=\${words[cword - 1]}
  }
fi`;

/** Prints what a shell must read to complete `parley`. */
export function printScript(shell: string, output: Output): void {
  if (shell === "bash") output.line(BASH_WORDS);
  script(shell, NAME, NAME);
}
