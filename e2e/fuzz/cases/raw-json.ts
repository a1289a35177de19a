/** JSON that no value of JavaScript becomes. */
export class RawJson {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** A value as JSON; what stands for raw JSON in it becomes that. */
export function toJson(value: unknown): string {
  const raws: string[] = [];
  const text = JSON.stringify(value, (_, inner) => {
    if (!(inner instanceof RawJson)) return inner;
    return `⟦raw ${raws.push(inner.text) - 1}⟧`;
  });
  return (text ?? "null").replaceAll(/"⟦raw (\d+)⟧"/g, (_, index: string) => raws[Number(index)] ?? "null");
}

const nested = (open: string, close: string, depth: number) =>
  new RawJson(open.repeat(depth) + (open.includes(":") ? "1" : "") + close.repeat(depth));

/** What a parser may stumble over. All but the last two fit into a request. */
export const rawValues: readonly RawJson[] = [
  new RawJson("1e309"),
  new RawJson("-1e309"),
  new RawJson("-0"),
  new RawJson("1E-400"),
  new RawJson("99999999999999999999999999"),
  new RawJson(`0.${"1".repeat(20_000)}`),
  new RawJson('{"a":1,"a":"2"}'),
  new RawJson('{"__proto__":{"isAdmin":true}}'),
  new RawJson('"\\ud800"'),
  new RawJson('"\\u0000"'),
  nested("[", "]", 30_000),
  nested('{"a":', "}", 9_000),
  nested("[", "]", 100_000),
  new RawJson(`[${"0,".repeat(40_000)}0]`),
];
