import { script } from "@bomb.sh/tab";

const NAME = "parley";

/** Prints what a shell must read to complete `parley`. */
export function printScript(shell: string): void {
  script(shell, NAME, NAME);
}
