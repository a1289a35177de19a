// Stands in for the package "server-only", which throws everywhere but in Next's server build.
export {};
