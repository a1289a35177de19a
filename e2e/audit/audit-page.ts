import lighthouse, { defaultConfig, desktopConfig, type Result } from "lighthouse";

/** What Lighthouse judges. */
export const categories = ["performance", "accessibility", "best-practices"] as const;
export type Category = (typeof categories)[number];
/** A desktop on a fast line, or a phone with a quarter of this machine's speed on a slow one. */
export type FormFactor = "desktop" | "mobile";

/** Points of 100, and what they were lost by. */
export type Verdict = Record<Category, { points: number; faults: string[] }>;

const GOOD_SCORE = 0.9;
/**
 * Now and then Chromium's recording does not have the beginning of the page's load. That says nothing of the page:
 * Lighthouse judges none then, and asks to be run again.
 */
const LOST_BEGINNING = "NO_NAVSTART";

/**
 * Loads a page as somebody does who comes for the first time, and judges it.
 *
 * @param port where the browser is spoken to
 * @throws Error when another page came, or none
 */
export async function auditPage(
  url: string,
  { port, formFactor }: { port: number; formFactor: FormFactor },
): Promise<Verdict> {
  const first = await runLighthouse(url, port, formFactor);
  const lhr =
    first.runtimeError?.code === LOST_BEGINNING ? await runLighthouse(url, port, formFactor) : first;
  if (lhr.runtimeError) throw new Error(`${lhr.runtimeError.code}: ${lhr.runtimeError.message}`);
  if (lhr.finalDisplayedUrl !== url) throw new Error(`${url} led to ${lhr.finalDisplayedUrl}.`);
  const judged = categories.map((name) => [name, judge(lhr, name)]);
  return Object.fromEntries(judged) as Verdict;
}

async function runLighthouse(url: string, port: number, formFactor: FormFactor): Promise<Result> {
  const flags = { port, onlyCategories: [...categories], logLevel: "silent" as const };
  const answer = await lighthouse(url, flags, formFactor === "desktop" ? desktopConfig : defaultConfig);
  if (!answer) throw new Error("Lighthouse said nothing.");
  return answer.lhr;
}

function judge({ categories: results, audits }: Result, name: Category): Verdict[Category] {
  const { score = null, auditRefs = [] } = results[name] ?? {};
  const faults = auditRefs
    .filter(({ weight }) => weight > 0)
    .map(({ id }) => audits[id])
    .filter((audit) => audit && audit.score !== null && audit.score < GOOD_SCORE)
    .map((audit) => [audit?.title, audit?.displayValue].filter(Boolean).join(": "));
  return { points: Math.round((score ?? 0) * 100), faults };
}
