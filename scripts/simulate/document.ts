const START = "<!-- simulation: made by npm run simulate -->";
const END = "<!-- /simulation -->";

/** docs/scaling.md with these tables between its two marks. */
export function withTables(document: string, tables: string): string {
  const [start, end] = [document.indexOf(START), document.indexOf(END)];
  if (start === -1 || end === -1) throw new Error(`docs/scaling.md lacks the lines ${START} and ${END}.`);
  return `${document.slice(0, start)}${START}\n${tables}\n${document.slice(end)}`;
}
