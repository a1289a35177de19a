/** What the system tells of the chat, and where a message was deleted: a quiet line between the messages. */
export function NoticeRow({ text, rowKey }: { text: string; rowKey: string }) {
  return (
    <p
      tabIndex={-1}
      data-key={rowKey}
      className="message-row px-8 pt-3 pb-1 text-center text-ink-faint text-small wrap-anywhere [overflow:clip]"
      dir="auto"
    >
      {text}
    </p>
  );
}
