// The health check of an image, for it has no curl: ends with 0 when the server at this port says that it is alive.

export {};

const response = await fetch(`http://127.0.0.1:${process.argv[2]}/healthz`).catch(() => undefined);
process.exitCode = response?.ok ? 0 : 1;
