export { type Address, addressesIn } from "./markdown/addresses-in.ts";
export { cachedMarkdown } from "./markdown/cached-markdown.ts";
export type { Block, Inline } from "./markdown/nodes.ts";
export { plainMarkdown } from "./markdown/plain-markdown.ts";
