/** What the system tells of the chat, and where a message was deleted: a quiet line between the messages. */
export function NoticeRow({ text }: { text: string }) {
  return (
    <p className="px-8 pt-3 pb-1 text-center text-ink-faint text-small wrap-anywhere" dir="auto">
      {text}
    </p>
  );
}
