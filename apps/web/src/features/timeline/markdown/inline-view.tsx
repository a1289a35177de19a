import type { Inline } from "@parley/client/markdown";
import { useShowPerson } from "../../../people/show-person.ts";
import { classes } from "../../../ui/classes.ts";
import type { FindMention } from "./find-mention.ts";
import { Spoiler } from "./spoiler.tsx";

type Props = { nodes: readonly Inline[]; findMention: FindMention };

/** Words, and what is marked among them. */
export function InlineView({ nodes, findMention }: Props) {
  return nodes.map((node, index) =>
    node.type === "text" ? (
      node.value
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never move.
      <InlineNode key={index} node={node} findMention={findMention} />
    ),
  );
}

function InlineNode({ node, findMention }: { node: Inline; findMention: FindMention }) {
  if (node.type === "text") return node.value;
  if (node.type === "inlineCode") return <code className="inline-code">{node.value}</code>;
  if (node.type === "mention") return <MentionView handle={node.handle} findMention={findMention} />;
  // A link is one button already: whoever stands in it is words.
  const findWithin = node.type === "link" ? () => null : findMention;
  const children = <InlineView nodes={node.children} findMention={findWithin} />;
  switch (node.type) {
    case "strong":
      return <strong className="font-semibold">{children}</strong>;
    case "emphasis":
      return <em>{children}</em>;
    case "delete":
      return <s>{children}</s>;
    case "spoiler":
      return <Spoiler>{children}</Spoiler>;
    case "link":
      return (
        <a href={node.url} target="_blank" rel="noopener nofollow ugc" className="text-link">
          {children}
        </a>
      );
    default:
      return node satisfies never;
  }
}

/** Who is meant, as a button for the person's card. It is called what stands there, and the name behind it. */
function MentionView({ handle, findMention }: { handle: string; findMention: FindMention }) {
  const showPerson = useShowPerson();
  const text = `@${handle}`;
  const mention = findMention(handle);
  if (!mention) return text;
  const { userId, name, isMe } = mention;
  const look = classes("mention", isMe && "mention-me");
  if (!userId) return <span className={look}>{text}</span>;
  return (
    <button
      type="button"
      aria-label={`${text} ${name}`}
      title={name}
      className={look}
      onClick={() => showPerson(userId)}
    >
      {text}
    </button>
  );
}
