import { version } from "./version.ts";

const args = process.argv.slice(2);
const isVersionAsked = args.length === 1 && ["--version", "-V"].includes(args[0] ?? "");

// Whoever only asks for the version waits for nothing else.
if (isVersionAsked) process.stdout.write(`${version}\n`);
else await import("./run-process.ts").then(({ runProcess }) => runProcess());
