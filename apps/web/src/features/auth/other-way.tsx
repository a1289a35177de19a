import Link from "next/link";

type Props = { question: string; answer: string; path: string; next: string };

/** The link from one form to the other; a deep link survives the change of mind. */
export function OtherWay({ question, answer, path, next }: Props) {
  const href = next === "/" ? path : `${path}?callbackUrl=${encodeURIComponent(next)}`;
  return (
    <>
      {question}{" "}
      <Link href={href} className="text-link font-medium">
        {answer}
      </Link>
    </>
  );
}
