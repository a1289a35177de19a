import enData from "emojibase-data/en/data.json";
import enMessages from "emojibase-data/en/messages.json";
import ruData from "emojibase-data/ru/data.json";
import ruMessages from "emojibase-data/ru/messages.json";
import { emojiNames } from "../../../../server/emoji-names.ts";

const files: Readonly<Record<string, object>> = {
  "en/data.json": enData,
  "en/messages.json": enMessages,
  "en/names.json": emojiNames("en"),
  "ru/data.json": ruData,
  "ru/messages.json": ruMessages,
  "ru/names.json": emojiNames("ru"),
};

type Context = { params: Promise<{ locale: string; file: string }> };

/** The emoji and their names: from here, and not from somebody else's server. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, file } = await params;
  const content = files[`${locale}/${file}`];
  if (!content) return new Response(null, { status: 404 });
  return Response.json(content, { headers: { "cache-control": "public, max-age=86400" } });
}
