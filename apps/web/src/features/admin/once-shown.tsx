import { CopyButton } from "../../ui/copy-button.tsx";

type Props = {
  link: string;
  /** That it is shown this once. */
  text: string;
  /** Of the button that copies it: before, and when it has. */
  labels: [copy: string, copied: string];
};

/** A link that nobody can be shown again. */
export function OnceShown({ link, text, labels: [copy, copied] }: Props) {
  return (
    <div role="status" className="flex flex-col gap-2 rounded-field bg-accent-soft p-3">
      <p className="text-small">{text}</p>
      <code className="wrap-anywhere">{link}</code>
      <CopyButton text={link} label={copy} copiedLabel={copied} />
    </div>
  );
}
