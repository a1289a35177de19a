import { EmojiPicker as Base } from "frimousse";
import { useState } from "react";
import { useLocale } from "use-intl";
import { recentEmoji, rememberEmoji } from "./recent-emoji.ts";

type Words = { search: string; loading: string; nothing: string; recent: string };
type Props = { words: Words; onPick: (emoji: string) => void };

/** All emoji by their names in the page's language, from data that the app serves itself. Loaded when it is opened. */
export default function EmojiPicker({ words, onPick }: Props) {
  const locale = useLocale();
  const [recent] = useState(recentEmoji);
  const pick = (emoji: string) => {
    rememberEmoji(emoji);
    onPick(emoji);
  };
  return (
    <Base.Root
      locale={locale}
      emojibaseUrl="/emoji"
      columns={8}
      onEmojiSelect={({ emoji }) => pick(emoji)}
      className="flex h-full flex-col gap-2"
    >
      <Base.Search aria-label={words.search} placeholder={words.search} className="field-box px-3 py-1.5" />
      {recent.length > 0 && <Recent label={words.recent} emoji={recent} onPick={pick} />}
      <Base.Viewport className="scroll-quiet relative min-h-0 flex-1 outline-none">
        <Base.Loading className="absolute inset-0 p-2 text-ink-faint text-small">
          {words.loading}
        </Base.Loading>
        <Base.Empty className="absolute inset-0 p-2 text-ink-faint text-small">{words.nothing}</Base.Empty>
        <Base.List
          className="select-none pb-1"
          components={{
            CategoryHeader: ({ category, ...rest }) => (
              <div className="bg-raised py-1 font-medium text-ink-soft text-small" {...rest}>
                {category.label}
              </div>
            ),
            Row: (props) => <div className="scroll-my-1" {...props} />,
            Emoji: ({ emoji, ...rest }) => (
              <button
                type="button"
                className="flex size-8.5 items-center justify-center rounded-nib text-lead data-active:bg-hover"
                {...rest}
              >
                {emoji.emoji}
              </button>
            ),
          }}
        />
      </Base.Viewport>
    </Base.Root>
  );
}

type RecentProps = { label: string; emoji: readonly string[]; onPick: (emoji: string) => void };

/** What one picked last, so that it need not be found again. */
function Recent({ label, emoji, onPick }: RecentProps) {
  return (
    <fieldset aria-label={label} className="grid shrink-0 grid-cols-8 border-line border-b pb-1">
      {emoji.map((each) => (
        <button
          key={each}
          type="button"
          aria-label={each}
          onClick={() => onPick(each)}
          className="flex size-8.5 items-center justify-center rounded-nib text-lead hover:bg-hover"
        >
          {each}
        </button>
      ))}
    </fieldset>
  );
}
