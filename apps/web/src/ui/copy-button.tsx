import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { Button } from "./button.tsx";
import { copyText } from "./copy-text.ts";

type Props = { text: string; label: string; copiedLabel: string; tone?: "primary" | "quiet" };

/** Puts a text on the clipboard, and says that it has. */
export function CopyButton({ text, label, copiedLabel, tone = "primary" }: Props) {
  const [copied, setCopied] = useState<string | null>(null);
  const isCopied = copied === text;
  const copy = () => void copyText(text).then(() => setCopied(text));
  return (
    <Button tone={tone} className="flex-auto" onClick={copy}>
      {isCopied ? <Check aria-hidden className="size-4" /> : <Copy aria-hidden className="size-4" />}
      <span role="status">{isCopied ? copiedLabel : label}</span>
    </Button>
  );
}
