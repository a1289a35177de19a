import { useLetterKeys } from "../keys/use-keys.ts";
import { useStage } from "../stage.ts";

/** Answers a question: `y` or `д` does it, everything else that means no does not. `н` is no, wherever it lies. */
export function useConfirmKeys(): void {
  const { layer, open, close, complain } = useStage();
  const question = layer?.kind === "confirm" ? layer : null;
  const leave = () => (question?.over ? open(question.over) : close());
  const yes = () => {
    question?.run().catch(complain);
    leave();
  };
  const answers = { y: yes, Y: yes, д: yes, Д: yes, n: leave, N: leave, н: leave, Н: leave, esc: leave };
  useLetterKeys(question ? answers : null);
}
