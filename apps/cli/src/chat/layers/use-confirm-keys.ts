import { useLetterKeys } from "../keys/use-keys.ts";
import { useStage } from "../stage.ts";

/** Answers a question: `y` or `д` does it, everything else that means no does not. `н` is no, wherever it lies. */
export function useConfirmKeys(): void {
  const { layer, close, complain } = useStage();
  const question = layer?.kind === "confirm" ? layer : null;
  const yes = () => {
    question?.run().catch(complain);
    close();
  };
  const answers = { y: yes, Y: yes, д: yes, Д: yes, n: close, N: close, н: close, Н: close, esc: close };
  useLetterKeys(question ? answers : null);
}
