import { NewTokenForm } from "./new-token-form.tsx";
import { useNewToken } from "./use-new-token.ts";

type Props = { onMade: (secret: string) => void; onClose: () => void };

export function NewTokenPane({ onMade, onClose }: Props) {
  return <NewTokenForm {...useNewToken(onMade)} onClose={onClose} />;
}
